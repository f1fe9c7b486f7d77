import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyEmergency } from '../emergency/emergency.ts';
import { framesAfter } from '../scopes/diff.ts';
import type { Eyes } from '../scopes/sight.ts';
import { anEvacuee, siteId } from '../testing/put-records.ts';
import { applyFrame } from './apply-frame.ts';
import { Replica } from './replica.ts';

const HEAD = 30;
const eyes: Eyes = { scope: { key: 'here', sites: new Map([[siteId(1), new Set(['reception'])]]) } };

test('[SYNC-9] a load that broke off anywhere goes on from its cursor and ends the same', () => {
  const touched = fc.array(fc.integer({ min: 1, max: HEAD }), { maxLength: 40 });
  fc.assert(
    fc.property(touched, fc.integer({ min: 1, max: 9 }), fc.nat(8), (revs, size, applied) => {
      const emergency = emptyEmergency();
      for (const [index, rev] of revs.entries()) {
        const person = anEvacuee(index + 1, { rev, everIn: [siteId(1)] });
        emergency.evacuees.put(person.id, person);
      }
      const frames = (from: number) => [...framesAfter(emergency, eyes, { from, head: HEAD, size })];
      const replica = new Replica();
      for (const frame of frames(0).slice(0, applied)) expect(applyFrame(replica, frame)).toBe('applied');
      if (replica.cursor < HEAD) {
        for (const frame of frames(replica.cursor)) expect(applyFrame(replica, frame)).toBe('applied');
      }
      expect(replica.cursor).toBe(HEAD);
      expect(replica.of('evacuees').size).toBe(revs.length);
    }),
  );
});
