import { expect } from 'vitest';
import type { Moment } from '../../support/journey-day.ts';
import { recount } from '../../support/journey-recount.ts';
import { SocketClient } from '../../support/socket-client.ts';

const LEFT: ReadonlySet<string> = new Set(['departed', 'diverted', 'out-of-contact', 'arrived']);

/** "How many citizens are out by now?" The lead adds up what each departure carries, without opening a person. */
export const pressQuestion: Moment = {
  name: 'press question',
  lacks: [
    'a numbered situation report whose figures are frozen',
    'a public figure with small counts left out',
  ],
  walk: async (day) => {
    const lise = day.as('Lise');
    const picture = await SocketClient.follow(lise.api, lise.emergencyId);
    await picture.reaches(await day.head());
    const departures = [...picture.replica.of('departures').values()].filter(({ state }) => LEFT.has(state));
    picture.close();
    const aboard = departures.flatMap(({ load }) => Object.entries(load.byEntitlement));
    const citizens = aboard.filter(([entitlement]) => entitlement === 'citizen');
    const sum = (counts: typeof aboard) => counts.reduce((total, [, count]) => total + count.aboard, 0);
    expect(departures.map(({ number }) => number).sort()).toEqual(['BARGE', 'FERRY', 'PLANE']);
    expect(sum(citizens)).toBe(16);
    expect(sum(aboard)).toBe(await day.figure('out'));

    const { out } = await recount(day);
    expect(out.filter(({ entitlement }) => entitlement === 'citizen')).toHaveLength(16);
    expect(out).toHaveLength(12 + 4 + 3);
    expect(await day.figure('remaining')).toBe((await day.figure('registered')) - out.length);
  },
};
