import { counter } from '../plural.ts';

const count = counter('en');
const people = (n: number) => count(n, 'person', 'persons');

export const determinations = {
  title: 'Determinations',
  awaiting: (n: number) => `${people(n)} awaiting a determination`,
  none: 'Nobody awaits a determination.',
  noneHint: 'People come here when their screening is recorded.',
  noneListedHint: 'Choose another site or entitlement to see the others.',
  list: 'List',
  allEntitlements: 'All entitlements',
  favourable: 'Advised clear',
  favourableNote:
    'Only favourable determinations are made here, at most 50 at once. All others are made on the card.',
  oneByOne: 'One at a time',
  oneByOneNote: 'Referred, advised otherwise, or in question again.',
  choose: (name: string) => `Choose ${name}`,
  chooseAll: (n: number) => `Choose the first ${n}`,
  chooseNone: 'Choose none',
  chosen: (n: number) => `${n} chosen`,
  tooMany: 'At most 50 at once.',
  approve: (n: number) => `Approve ${people(n)}`,
  approveNone: 'Approve',
  confirmTitle: 'Approve these people?',
  confirm: (n: number) => `You determine that ${people(n)} may board. Each is recorded under your name.`,
  progress: (done: number, all: number) => `${done} of ${all} recorded`,
  done: (n: number) => `${people(n)} approved.`,
  refusedTitle: 'Not recorded',
  refused: (name: string, why: string) => `${name}: ${why}`,
  open: (name: string) => `Open ${name}`,
  notYours: 'Determinations are for the named authority.',
  standingOrders: 'Standing orders in force',
  standingOrder: (number: number) => `Standing order ${number}`,
  until: (time: string) => `until ${time}`,
  byOrder: (n: number) => `${people(n)} approved by it`,
  advice: 'Advice',
  person: 'Person',
  since: 'Advised since',
};
