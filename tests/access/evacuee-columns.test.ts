import { expect, test } from 'vitest';
import { ROLES, type Role } from '@muster/shared/vocabulary/codes.ts';
import { expectedView } from './expected-view.ts';
import { filledEvacuee, HAVEN, HERE, rivalsOnAll, seen } from './filled-records.ts';
import { COLUMN_OF, ENTRUSTED } from './who-sees-what.ts';

/** Roles whose row is about a person who is screened, referred and bound for their site. */
const READERS = ROLES.filter((role) => ENTRUSTED[role] !== 'nobody');
const approved = { ...filledEvacuee().determination, reopened: undefined };

for (const role of ROLES) {
  for (const opened of [false, true]) {
    test(`[VIEW-3] ${role} gets of a person what the table gives${opened ? ', opened on purpose' : ''}`, () => {
      const evacuee = filledEvacuee();
      const isEntrusted = ENTRUSTED[role] !== 'nobody';
      const expected = isEntrusted ? expectedView(evacuee, { role, opened }) : undefined;
      expect(seen('evacuees', evacuee, [role], { opened })).toEqual(expected);
    });
  }
}

test('[VIEW-3] each field of a view belongs to a column', () => {
  const evacuee = filledEvacuee({ unconfirmed: true, rivals: rivalsOnAll() });
  const fields = new Set(READERS.flatMap((role) => Object.keys(seen('evacuees', evacuee, [role]) ?? {})));
  expect([...fields].filter((field) => !(field in COLUMN_OF))).toEqual([]);
  // And the table names no field that nobody is ever shown.
  expect(Object.keys(COLUMN_OF).filter((field) => !fields.has(field))).toEqual([]);
});

const journeys = {
  waiting: { outcome: undefined, determination: undefined, claim: undefined, passages: [] },
  'in-screening': { outcome: undefined, determination: undefined, passages: [] },
  referred: { claim: undefined, determination: undefined, passages: [] },
  held: { determination: { ...approved, determination: 'held' }, passages: [] },
  declined: { determination: { ...approved, determination: 'declined' }, passages: [] },
  cleared: { determination: approved, passages: [] },
  manifested: { determination: approved, passages: [{ ...filledEvacuee().passages[0], status: 'assigned' }] },
  boarded: { passages: [{ ...filledEvacuee().passages[0], status: 'boarded' }] },
  arrived: { passages: [{ ...filledEvacuee().passages[0], status: 'arrived' }] },
  withdrew: { exit: 'withdrew' },
};

test.each(Object.entries(journeys))(
  '[VIEW-6] %s: a stage tells no more than advice, decision and movement do',
  (_, more) => {
    const evacuee = filledEvacuee({ place: HAVEN, ...more });
    for (const role of READERS) {
      const view = seen('evacuees', evacuee, [role]);
      const mayKnow = view !== undefined;
      const expected = mayKnow ? expectedView(evacuee, { role, opened: false }) : undefined;
      expect(view, role).toEqual(expected);
    }
    expect(seen('evacuees', evacuee, ['supervisor'])).toBeDefined();
  },
);

test('[VIEW-6] a rival claim goes with the column of its fact', () => {
  const evacuee = filledEvacuee({ rivals: rivalsOnAll() });
  for (const role of READERS) {
    for (const opened of [false, true]) {
      const expected = expectedView(evacuee, { role, opened });
      expect(seen('evacuees', evacuee, [role], { opened }), role).toEqual(expected);
    }
  }
  const contacts = seen('evacuees', evacuee, ['authority'])?.rivals ?? {};
  expect(Object.keys(contacts)).not.toContain('contact');
  expect(JSON.stringify(seen('evacuees', evacuee, ['supervisor']))).not.toContain('SV-VA');
});

test('[VIEW-6] a rival claim about a fact that no column knows is shown to nobody', () => {
  const rival = { seq: 5, by: 'x', device: 'd', at: '2026-10-14T10:00:00Z', value: 'unknown to all' };
  const evacuee = filledEvacuee({ rivals: { somethingNew: [rival] } });
  for (const role of READERS)
    expect(JSON.stringify(seen('evacuees', evacuee, [role]))).not.toContain('unknown to all');
});

test('[VIEW-3] several roles see the union of their columns', () => {
  const view = seen('evacuees', filledEvacuee(), ['gate', 'auditor']);
  expect(view).toMatchObject({ name: { primary: 'NASR' }, advice: 'refer', needs: ['WCHR'] });
  expect(view).not.toHaveProperty('birthDate');
});

const entrusted: readonly (readonly [string, Role, object, boolean])[] = [
  ['an authority sees whoever has a finished screening', 'authority', { determination: undefined }, true],
  ['an authority sees whoever was determined', 'authority', { outcome: undefined }, true],
  ['an authority does not see who was only begun', 'authority', journeys['in-screening'], false],
  ['headquarters sees whoever was referred', 'headquarters', {}, true],
  [
    'headquarters does not see who was advised otherwise',
    'headquarters',
    { outcome: { ...filledEvacuee().outcome, recommendation: 'do-not-recommend' } },
    false,
  ],
  ['haven reception sees whoever is under way to it', 'haven-reception', {}, true],
  ['haven reception sees whoever is there', 'haven-reception', { place: HAVEN, passages: [] }, true],
  [
    'haven reception does not see who has not left',
    'haven-reception',
    { ...journeys.manifested, place: HERE },
    false,
  ],
  ['haven reception does not see who is elsewhere', 'haven-reception', { place: HERE, passages: [] }, false],
  ['a port of entry sees whoever is under way to it', 'port-of-entry', {}, true],
  [
    'a port of entry does not see who has not left',
    'port-of-entry',
    { ...journeys.boarded, place: HERE },
    false,
  ],
  ['enquiries see nobody yet', 'enquiries', {}, false],
  ['a partner sees nobody yet', 'partner', {}, false],
  ['an administrator sees nobody', 'administrator', {}, false],
];

test.each(entrusted)('[VIEW-5] %s', (_, role, more, isSeen) => {
  expect(seen('evacuees', filledEvacuee(more), [role]) !== undefined).toBe(isSeen);
});
