import { expect } from 'vitest';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import type { Sent } from '../../support/api-client.ts';
import { refused, type Moment } from '../../support/journey-day.ts';
import { BARGE, LIMASSOL, SHIP } from '../../support/journey-people.ts';
import { BEIRUT, LARNACA } from '../../support/muster-scene.ts';
import { FERRY, PLANE, registers, schedules } from '../../support/people.ts';

const ROSTER: readonly (readonly [string, Role, readonly string[]])[] = [
  ['Lise', 'lead', []],
  ['Aline', 'authority', []],
  ['Ada', 'auditor', []],
  ['Rita', 'reception', [BEIRUT]],
  ['Ramy', 'reception', [BEIRUT]],
  ['Sami', 'screening', [BEIRUT]],
  ['Rana', 'screening', [BEIRUT]],
  ['Omar', 'supervisor', [BEIRUT]],
  ['Paula', 'protection', [BEIRUT]],
  ['Marc', 'movement', [BEIRUT]],
  ['Mona', 'movement', [BEIRUT]],
  ['Gina', 'gate', [BEIRUT]],
  ['Hugo', 'gate', [BEIRUT]],
  ['Helen', 'haven-reception', [LARNACA, LIMASSOL]],
  ['Lea', 'reception', [LARNACA]],
];

const SECOND_HAVEN: Sent = {
  ...{ type: 'OpenSite', siteId: LIMASSOL, name: 'Limassol', kind: 'safe-haven', capacity: 2000 },
  ...{ position: [33.04, 34.67], timeZone: 'Asia/Nicosia', country: 'CYP' },
};

const room = (persons: number, seats = persons) => ({
  capacity: { seats, persons, litters: 1, wheelchairs: 1 },
});

/** Officers with their roles, two ports, two havens, an order for those with a right of entry, and what will leave today. */
export const setUp: Moment = {
  name: 'set-up',
  walk: async (day) => {
    const founder = await day.scene.emergency('The long day');
    day.opens(founder);
    await founder.record(SECOND_HAVEN);
    for (const [name, role, siteIds] of ROSTER) {
      day.joins(name, await day.scene.officer(founder, name, role, siteIds));
    }
    const nobody = registers('nobody yet');
    await refused(founder, nobody, { type: 'NotAllowed', needs: 'identity' });
    await refused(day.as('Gina'), nobody, { type: 'NotAllowed', needs: 'identity' });

    await day.as('Aline').record({
      ...{ type: 'IssueStandingDetermination', number: 1, entitlements: ['citizen', 'indian-act'] },
      ...{ siteIds: [BEIRUT], from: '2026-10-14T05:00:00Z', to: '2026-10-14T22:00:00Z' },
    });
    await day
      .as('Marc')
      .record(
        schedules(FERRY, { number: 'FERRY', ...room(16, 14) }),
        schedules(PLANE, { number: 'PLANE', mode: 'air', carrier: 'Our aircraft', ...room(3) }),
        schedules(SHIP, { number: 'SHIP', ...room(10) }),
        schedules(BARGE, { number: 'BARGE', ...room(5) }),
      );
    expect(await day.as('Lise').read('sites', LARNACA)).toMatchObject({ kind: 'safe-haven' });
    expect(await day.figure('registered')).toBe(0);
  },
};
