import { describe, expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import {
  ALL_PASSED,
  ana,
  as,
  ben,
  carla,
  determined,
  found,
  granted,
  noor,
  order,
  registered,
  sami,
  screened,
  setMode,
  STAFFED,
  TWO_PEOPLE,
  tyre,
} from '../../testing/screening-cast.ts';
import { stageOf } from '../stages.ts';

const person = '00000000-0000-4000-8000-000000000e05';
const underOrder = [...STAFFED, as(carla, order(4))];
const APPROVED = [
  { type: 'ScreeningRecorded' },
  { type: 'EvacueeDetermined', determination: 'approved', standing: 4 },
];
const ADVISED = [{ type: 'ScreeningRecorded' }];

describe('an order in force', () => {
  test('[ORDER-4] approves in the same entry, cites its number, in the name of its issuer', () => {
    const { state } = given(...underOrder)
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...APPROVED);
    expect(state.evacuees.get(noor)!.determination).toMatchObject({
      determination: 'approved',
      by: carla,
      standing: 4,
    });
    expect(stageOf(state.evacuees.get(noor)!)).toBe('cleared');
  });

  test('[ORDER-4] approves only its entitlements, at its sites; no site named means every site', () => {
    given(...underOrder, as(ana, registered(person, { entitlement: 'other' })))
      .when(...as(ana, screened(person, 1)))
      .thenRecords(...ADVISED);
    given(...STAFFED, as(carla, order(4, { siteIds: [tyre] })))
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...ADVISED);
    given(...STAFFED, as(carla, order(4, { siteIds: [] })))
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...APPROVED);
  });

  test.each(['clear-follow-up', 'refer', 'do-not-recommend'])(
    '[ORDER-4] approves nobody advised %s',
    (recommendation) => {
      given(...underOrder)
        .when(...as(ana, screened(noor, 1, { recommendation })))
        .thenRecords(...ADVISED);
    },
  );

  test('[ORDER-4] approves nobody who is unknown or unconfirmed, whatever it covers', () => {
    const anybody = [...TWO_PEOPLE, order(4, { entitlements: ['undetermined'], siteIds: [] })];
    given(...anybody)
      .when(screened(person, 1))
      .thenRecords(...ADVISED);
    given(...anybody, screened(person, 1))
      .when(screened(person, 2))
      .thenRecords(...ADVISED);
  });

  test('[ORDER-4] is cited by the lowest number where several would approve, and not at all where one stands', () => {
    const two = [...STAFFED, as(carla, order(12)), as(carla, order(4))];
    given(...two)
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...APPROVED);
    given(...two, as(carla, determined(noor, 'approved')))
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...ADVISED);
  });
});

describe('what must have passed', () => {
  const required = {
    full: ['identity', 'document', 'lists', 'entitlement', 'admissibility'],
    reduced: ['identity', 'document', 'lists'],
    minimal: ['identity'],
  } as const;

  for (const mode of ['full', 'reduced', 'minimal'] as const) {
    test(`[ORDER-5] in mode ${mode} exactly its checks`, () => {
      const enough = Object.fromEntries(required[mode].map((check) => [check, 'pass']));
      const ready = given(...underOrder);
      setMode(ready.story, mode);
      for (const check of required[mode]) {
        for (const result of ['fail', 'unsure', 'skipped', undefined]) {
          const { story, when } = given(...underOrder);
          setMode(story, mode);
          when(...as(ana, screened(noor, 1, { checks: { ...enough, [check]: result } }))).thenRecords(
            ...ADVISED,
          );
        }
      }
      ready.when(...as(ana, screened(noor, 1, { checks: enough }))).thenRecords(...APPROVED);
    });
  }

  test.each([
    ['citizen', APPROVED],
    ['indian-act', APPROVED],
    ['permanent-resident', APPROVED],
    ['protected-person', ADVISED],
    ['visa-or-eta', ADVISED],
  ])('[ORDER-6] deferred lists and %s', (entitlement, events) => {
    given(
      ...STAFFED,
      as(carla, order(4, { entitlements: [entitlement] })),
      as(ana, registered(person, { entitlement })),
    )
      .when(...as(ana, screened(person, 1, { checks: { ...ALL_PASSED, lists: 'deferred' } })))
      .thenRecords(...events);
  });

  test('[ORDER-6] no other check may be deferred', () => {
    given(...underOrder)
      .when(...as(ana, screened(noor, 1, { checks: { ...ALL_PASSED, document: 'deferred' } })))
      .thenRecords(...ADVISED);
  });

  test.each(['fail', 'unsure'])(
    '[ORDER-6] a possible match in a list (%s) is for a person, even in mode minimal',
    (lists) => {
      const { story, when } = given(...underOrder);
      setMode(story, 'minimal');
      when(...as(ana, screened(noor, 1, { checks: { identity: 'pass', lists } }))).thenRecords(...ADVISED);
    },
  );
});

describe('what an order leaves to a person', () => {
  test('[ORDER-7] an open finding, of this screening or an earlier one', () => {
    const findings = [found('expired', { kind: 'document' })];
    given(...underOrder)
      .when(...as(ana, screened(noor, 1, { findings })))
      .thenRecords(...ADVISED);
    given(...underOrder, as(ana, screened(noor, 1, { findings })))
      .when(...as(ben, screened(noor, 2)))
      .thenRecords(...ADVISED);
  });

  test('[ORDER-7] but not a ground that does not apply to them', () => {
    given(...underOrder)
      .when(...as(ana, screened(noor, 1, { findings: [found('39')] })))
      .thenRecords(...APPROVED);
  });

  test.each(['held', 'declined'])('[ORDER-7] someone %s before', (determination) => {
    given(...underOrder, as(carla, determined(noor, determination)))
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...ADVISED);
    given(
      ...underOrder,
      as(carla, determined(noor, determination)),
      as(ben, screened(noor, 1, { recommendation: 'clear-follow-up' })),
    )
      .when(...as(ana, screened(noor, 2)))
      .thenRecords(...ADVISED);
  });

  test.each(['refer', 'do-not-recommend'])('[ORDER-7] someone last advised %s', (recommendation) => {
    given(...underOrder, as(ben, screened(noor, 1, { recommendation })))
      .when(...as(ana, screened(noor, 2)))
      .thenRecords(...ADVISED);
  });

  test('[ORDER-7] contested advice, when it comes and for as long as it is unresolved', () => {
    const { story, when } = given(...underOrder);
    const seen = story.seq;
    story.send(...as(ben, screened(noor, 1, { recommendation: 'clear-follow-up' })));
    when(...as(ana, screened(noor, 2), { seen })).thenRecords(...ADVISED);
    when(...as(ana, screened(noor, 3))).thenRecords(...ADVISED);
  });

  test('[ORDER-7] but an approval reopened by a follow-up may be given again', () => {
    const { state } = given(
      ...underOrder,
      as(ben, screened(noor, 1)),
      as(ben, screened(noor, 2, { recommendation: 'clear-follow-up' })),
    )
      .when(...as(ana, screened(noor, 3)))
      .thenRecords(...APPROVED);
    expect(stageOf(state.evacuees.get(noor)!)).toBe('cleared');
  });

  const partyId = '00000000-0000-4000-8000-00000000aa01';
  const party = as(ana, { type: 'FormParty', partyId, label: 'Haddad' });
  const child = (said: object = {}) => as(ana, registered(person, { birthDate: '2019-05-01', ...said }));
  const adult = as(ana, registered('00000000-0000-4000-8000-000000000e06', { partyId }));

  test('[ORDER-8] a child with no adult recorded in the party, unless the check on minors passed', () => {
    const alone = [...underOrder, child()];
    given(...alone)
      .when(...as(ana, screened(person, 1)))
      .thenRecords(...ADVISED);
    given(...alone)
      .when(...as(ana, screened(person, 1, { checks: { ...ALL_PASSED, minor: 'pass' } })))
      .thenRecords(...APPROVED);
    given(...underOrder, party, child({ partyId }))
      .when(...as(ana, screened(person, 1)))
      .thenRecords(...ADVISED);
    given(...underOrder, party, child({ partyId }), adult)
      .when(...as(ana, screened(person, 1)))
      .thenRecords(...APPROVED);
  });

  test.each(['fail', 'unsure'])('[ORDER-8] anyone whose check on minors says %s', (minor) => {
    for (const evacueeId of [noor, person]) {
      given(...underOrder, party, child({ partyId }), adult)
        .when(...as(ana, screened(evacueeId, 1, { checks: { ...ALL_PASSED, minor } })))
        .thenRecords(...ADVISED);
    }
  });

  test('[ORDER-8] where nothing is known of the age, the check alone speaks', () => {
    given(...underOrder, as(ana, registered(person, { birthDate: undefined })))
      .when(...as(ana, screened(person, 1)))
      .thenRecords(...APPROVED);
  });

  test('[ORDER-9] whom its own issuer screened, save under the founder’s free hand', () => {
    const both = [...STAFFED, granted(ana, 'authority', []), as(ana, order(4))];
    given(...both)
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...ADVISED);
    given(...both)
      .when(...as(ben, screened(sami, 1)))
      .thenRecords(...APPROVED);
    given(...TWO_PEOPLE, order(4))
      .when(screened(noor, 1))
      .thenRecords(...APPROVED);
  });
});

describe('when', () => {
  const later = [
    ...STAFFED,
    as(carla, order(4, { from: '2026-10-14T12:00:00Z', to: '2026-10-14T13:00:00Z' })),
  ];
  const begun = [
    { type: 'BeginStandingDetermination', number: 4 },
    { by: 'clock', device: 'server', now: '2026-10-14T12:00:00Z' },
  ] as const;

  test.each([
    ['not before its time', '2026-10-14T11:59:59Z', later, ADVISED],
    ['not before the clock has begun it', '2026-10-14T12:30:00Z', later, ADVISED],
    ['while it is in force', '2026-10-14T12:59:59Z', [...later, begun], APPROVED],
    [
      'not from its end on, even before the clock has ended it',
      '2026-10-14T13:00:00Z',
      [...later, begun],
      ADVISED,
    ],
  ] as const)('[ORDER-10] approves %s', (_, now, commands, events) => {
    given(...commands)
      .when(...as(ana, screened(noor, 1), { now }))
      .thenRecords(...events);
  });

  test('[ORDER-10] approves nobody once revoked', () => {
    given(...underOrder, as(carla, { type: 'RevokeStandingDetermination', number: 4 }))
      .when(...as(ana, screened(noor, 1)))
      .thenRecords(...ADVISED);
  });
});
