import { expect } from 'vitest';
import type { Sent } from '../../support/api-client.ts';
import { idOf } from '../../support/id-of.ts';
import { refused, type JourneyDay, type Moment } from '../../support/journey-day.ts';
import { passes, registersCitizen, stageSeenBy } from '../../support/journey-people.ts';
import { approves, FERRY, PLANE, registers } from '../../support/people.ts';

export const NASRS = [1, 2, 3, 4, 5].map((nth) => `nasr ${String(nth)}`);
export const [MOTHER, FATHER, BABY, GRANDMOTHER] = ['mother', 'father', 'baby', 'grandmother'] as const;
const [HADDAD, NASR] = [idOf('party', 'haddad'), idOf('party', 'nasr')];

const boardsParty = (partyId: string, departureId: string, more: object = {}): Sent => {
  return { type: 'AssignParty', partyId, departureId, ...more };
};
const lap = { laps: [{ evacueeId: idOf(BABY), lapOf: idOf(MOTHER) }] };

/** A family of four with four rights to enter, which chooses to go ahead of the father, and one of five that goes whole. */
export const families: Moment = {
  name: 'families',
  lacks: ['a split without a reason refused'],
  walk: async (day) => {
    await takenIn(day);
    const [sami, marc] = [day.as('Sami'), day.as('Marc')];
    await sami.record(...[MOTHER, FATHER, BABY, GRANDMOTHER, ...NASRS].map((name) => passes(name)));
    expect(await stageSeenBy(day.as('Omar'), BABY)).toBe('cleared');
    expect(await stageSeenBy(day.as('Omar'), FATHER)).toBe('awaiting-determination');

    await refused(marc, boardsParty(HADDAD, FERRY, lap), {
      type: 'PartyBlocked',
      members: [FATHER, GRANDMOTHER]
        .map((name) => ({ evacueeId: idOf(name), block: { type: 'NotCleared' } }))
        .sort((one, other) => (one.evacueeId < other.evacueeId ? -1 : 1)),
    });
    await day.as('Aline').record(approves(GRANDMOTHER), approves(FATHER, 'held'));
    const split = { ...lap, without: [idOf(FATHER)], reason: 'He wants them to go ahead' };
    await marc.record(boardsParty(HADDAD, FERRY, split));

    const tooMany = { type: 'PersonsFull', personsNeeded: 5, personsLeft: 3, maxPersons: 3 };
    await refused(marc, boardsParty(NASR, PLANE), tooMany);
    expect(await day.figure('manifested')).toBe(3);
    await marc.record(boardsParty(NASR, FERRY));
    expect(await marc.read('departures', FERRY)).toMatchObject({ load: { persons: 8, seats: 7 } });
    const { card } = (await day.as('Rita').read('parties', HADDAD)) as { card: { stage: string }[] };
    expect(card.map(({ stage }) => stage).sort()).toEqual(['held', 'manifested', 'manifested', 'manifested']);
  },
};

async function takenIn(day: JourneyDay): Promise<void> {
  await day
    .as('Rita')
    .record(
      { type: 'FormParty', partyId: HADDAD, label: 'Haddad' },
      registersCitizen(MOTHER, { partyId: HADDAD, birthDate: '1988-02-11' }),
      registers(FATHER, { partyId: HADDAD, entitlement: 'visa-or-eta', nationality: 'LBN' }),
      registersCitizen(BABY, { partyId: HADDAD, birthDate: '2026-03' }),
      registers(GRANDMOTHER, { partyId: HADDAD, entitlement: 'permanent-resident', birthDate: '1950' }),
    );
  await day
    .as('Ramy')
    .record(
      { type: 'FormParty', partyId: NASR, label: 'Nasr' },
      ...NASRS.map((name) => registersCitizen(name, { partyId: NASR })),
    );
}
