import { expect } from 'vitest';
import { idOf } from '../../support/id-of.ts';
import { wasRecorded, type JourneyDay, type Moment } from '../../support/journey-day.ts';
import { leaves, on, passes, registersCitizen, stageSeenBy } from '../../support/journey-people.ts';
import { approves, assigns, FERRY, of } from '../../support/people.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { BABY, FATHER, GRANDMOTHER, MOTHER, NASRS } from './families.ts';
import { NADIA } from './no-document.ts';
import { SAMIR } from './unaccompanied-child.ts';

/** Listed and stays away; listed, aboard and taken off; aboard and never listed. */
export const [NORA, OMID, GUS] = ['nora', 'omid', 'gus'] as const;

/** A ferry loads at two gates: thirteen are listed, one stays away, one comes unlisted, one is taken off, twelve leave. */
export const boarding: Moment = {
  name: 'boarding',
  walk: async (day) => {
    const [rita, marc, gina, hugo] = [day.as('Rita'), day.as('Marc'), day.as('Gina'), day.as('Hugo')];
    await rita.record(registersCitizen(NORA), registersCitizen(OMID), registersCitizen(GUS));
    await day.as('Sami').record(passes(NORA), passes(OMID));
    await marc.record(assigns(NORA), assigns(OMID), of('LockManifest'));
    await day.as('Aline').record(approves(FATHER));
    await marc.record(assigns(FATHER));
    expect(await marc.read('departures', FERRY)).toMatchObject({
      ...{ manifestVersion: 2, load: { persons: 13, seats: 12 } },
    });
    await gina.record(of('OpenBoarding'));

    const family = [MOTHER, BABY, GRANDMOTHER, FATHER, SAMIR];
    const others = [...NASRS, NADIA, OMID];
    const answers = await Promise.all([
      gina.answers(...family.map((name) => gina.envelope(on('RecordBoarded', name, { gate: 'A' })))),
      hugo.answers(...others.map((name) => hugo.envelope(on('RecordBoarded', name, { gate: 'B' })))),
    ]);
    expect(answers.flat().every(wasRecorded)).toBe(true);
    await withoutThoseListed(day);
    expect(await marc.read('departures', FERRY)).toMatchObject({
      load: { boarded: 12, noShow: 1, offloaded: 1 },
    });

    await marc.record(of('CloseDeparture'), { type: 'RecordHeadCount', departureId: FERRY, count: 12 });
    await hugo.record(leaves(FERRY, 12));
    expect(await day.figure('out')).toBe(12);
    expect(await incidents(day)).toEqual([
      ...['boarded-not-approved', 'boarded-not-listed', 'boarded-twice', 'scan-refused'],
    ]);
  },
};

/** What happens at gates all the same. */
async function withoutThoseListed(day: JourneyDay): Promise<void> {
  const [gina, hugo] = [day.as('Gina'), day.as('Hugo')];
  await gina.record(on('RecordBoarded', NASRS[0] ?? '', { gate: 'A' }));
  expect(await gina.read('evacuees', idOf(GUS))).toMatchObject({ mayBoard: { ok: false } });
  const refusal = { departureId: FERRY, evacueeId: idOf(GUS), verdict: 'not-listed', gate: 'A' };
  await gina.record({ type: 'RecordScanRefused', ...refusal });
  await hugo.record(on('RecordBoarded', GUS, { gate: 'B' }));
  await gina.record(on('RecordNoShow', NORA));
  await hugo.record(on('RecordOffloaded', OMID, { reason: 'Taken ill' }));
  expect(await stageSeenBy(gina, GUS)).toBe('boarded');
  for (const name of [NORA, OMID]) expect(await stageSeenBy(day.as('Omar'), name)).toBe('cleared');
}

async function incidents(day: JourneyDay): Promise<string[]> {
  const omar = await SocketClient.follow(day.as('Omar').api, day.as('Omar').emergencyId);
  const kinds = [...omar.replica.of('incidents').values()].map(({ type }) => type);
  omar.close();
  return kinds.sort();
}
