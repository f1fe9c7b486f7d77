import { expect } from 'vitest';
import type { Sent } from '../../support/api-client.ts';
import { idOf } from '../../support/id-of.ts';
import { refused, type Moment } from '../../support/journey-day.ts';
import { arrives, BARGE, stageSeenBy } from '../../support/journey-people.ts';
import { LARNACA } from '../../support/muster-scene.ts';
import { FERRY } from '../../support/people.ts';
import { GUS } from './boarding.ts';
import { GRANDMOTHER, MOTHER, NASRS } from './families.ts';
import { SHIPPED } from './ship-held.ts';

const about = (type: Sent['type'], name: string, more: object = {}): Sent => {
  return { type, evacueeId: idOf(name), ...more };
};
const [EARLY = '', LOST = ''] = [SHIPPED[2], NASRS[4]];
const missing = (name: string) => about('RecordExit', name, { exit: 'missing' });

/** The haven takes people in: by a scan before the report, by the report, in hospital, missing, found and handed over. */
export const haven: Moment = {
  name: 'haven',
  lacks: [
    'haven reception that reports someone missing itself',
    'permitted days, and what the haven was told before',
    'whoever is scanned abroad without a recorded departure counted as out',
    'whoever is missing abroad counted as out',
  ],
  walk: async (day) => {
    const [helen, lea] = [day.as('Helen'), day.as('Lea')];
    await helen.record(about('CheckIn', EARLY, { siteId: LARNACA }));
    expect(await stageSeenBy(helen, EARLY)).toBe('arrived');
    await helen.record(arrives(BARGE, 3), arrives(FERRY, 12));
    expect(await helen.read('departures', FERRY)).toMatchObject({ state: 'arrived', load: { arrived: 12 } });
    expect(await day.figure('arrived')).toBe(15);
    expect(await helen.read('evacuees', idOf(MOTHER))).toMatchObject({ place: LARNACA, siteId: LARNACA });

    await refused(helen, missing(GUS), { type: 'NotAllowed', needs: 'identity' });
    await lea.record(missing(GUS), missing(LOST));
    expect(await lea.read('evacuees', idOf(LOST))).toMatchObject({ stage: 'missing', place: 'unknown' });
    await helen.record(about('CheckIn', GUS, { siteId: LARNACA }));
    expect(await stageSeenBy(helen, GUS)).toBe('arrived');
    await lea.record(about('RecordHeldElsewhere', GRANDMOTHER, { where: 'hospital' }));
    expect(await lea.read('evacuees', idOf(GRANDMOTHER))).toMatchObject({
      stage: 'arrived',
      place: 'hospital',
    });
    await helen.record(...[MOTHER, ...NASRS.slice(0, 4)].map((name) => about('RecordHandedOver', name)));
    expect(await stageSeenBy(helen, MOTHER)).toBe('handed-over');
    // Whoever is missing counts neither as out nor as remaining.
    expect(await day.figure('out')).toBe(12 + 4 + 3 - 1);
  },
};
