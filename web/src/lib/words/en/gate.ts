import { counter } from '../plural.ts';

const count = counter('en');

export const gate = {
  onThisTablet: (here: number, listed: number) => `${here} of ${listed} on this tablet`,
  title: (number: string) => `Gate of ${number}`,
  scanReady: 'Ready to scan a wristband',
  typeName: 'Type a name, a document or a wristband',
  findByName: 'Find by name',
  soundOn: 'Sound is on: mute',
  soundOff: 'Sound is off: unmute',
  muted: 'Muted',
  headCount: 'Head count',
  headCountTitle: 'How many are aboard, counted by eye?',
  headCounted: (n: number, seen: number) =>
    n === seen ? `Counted ${n}: as scanned.` : `Counted ${n}, scanned ${seen}.`,
  record: 'Record',
  counted: 'Persons counted',
  countNeeded: 'Write a whole number, 0 or more.',
  openDesk: 'Departure page',
  personsAboard: 'Persons aboard',
  groups: {
    citizens: 'Citizens',
    residents: 'Perm. residents',
    family: 'Family',
    permits: 'Visa, permit',
    others: 'Other',
  },
  partyTo: (label: string, n: number) =>
    `Party ${label}: ${count(n, 'other is', 'others are')} still to board`,
  partyStays: (label: string, n: number) =>
    `Party ${label} is split: ${count(n, 'member has', 'members have')} no place here`,
  atOnce: 'Board at once when scanned',
  notBoarding: 'Boarding is not open here: nobody is boarded now.',
  overNow: 'This departure has left the gate.',
};
