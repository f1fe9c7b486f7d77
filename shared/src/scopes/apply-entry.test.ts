import { expect, test } from 'vitest';
import { draftOver, emptyEmergency, mergeDraft } from '../emergency/emergency.ts';
import type { EmergencyEvent } from '../emergency/events.ts';
import type { Origin } from '../emergency/record.ts';
import { amended, anEvacuee, entry, evacueeId, put, siteId } from '../testing/put-records.ts';
import { Story } from '../testing/given.ts';
import { applyEntry } from './apply-entry.ts';

const storyWith = (...people: ReturnType<typeof anEvacuee>[]) => {
  const story = new Story();
  story.seq = 10;
  put(story, { evacuees: people });
  return { story, person: (n: number) => story.state.evacuees.get(evacueeId(n))! };
};

test('[SYNC-1] what an entry touches gets its seq, all else keeps its own', () => {
  const { story, person } = storyWith(anEvacuee(1, { rev: 3 }), anEvacuee(2, { rev: 4 }));
  amended(story, 1, { wristband: 'W1' });
  expect([person(1).rev, person(2).rev]).toEqual([11, 4]);
});

test('[SYNC-1] a record put back as it was is not touched', () => {
  const { story, person } = storyWith(anEvacuee(1, { rev: 3 }));
  const before = person(1);
  entry(story, (draft) => draft.evacuees.set(before.id, before));
  expect(person(1)).toBe(before);
});

test('[SYNC-2] a record gathers the streams that it was ever in', () => {
  const { story, person } = storyWith(anEvacuee(1, { everIn: [siteId(1)] }));
  for (const n of [2, 3, 2]) amended(story, 1, { siteId: siteId(n), place: siteId(n) });
  expect(person(1).everIn).toEqual([siteId(1), siteId(2), siteId(3)]);
});

test('[SYNC-3] a fact is stamped when it gets another value, with entry and device; other facts keep theirs', () => {
  const { story, person } = storyWith(anEvacuee(1));
  amended(story, 1, { wristband: 'W1' });
  amended(story, 1, { sex: 'F', wristband: 'W1' });
  expect(person(1).changed).toMatchObject({
    wristband: { seq: 11, device: 'tablet-9' },
    sex: { seq: 12, device: 'tablet-9' },
  });
  expect(person(1).changed).not.toHaveProperty('birthDate');
});

test('[SYNC-3] a new record is stamped with each fact that it has a value of', () => {
  const { story, person } = storyWith();
  entry(story, (draft) => draft.evacuees.set(evacueeId(1), anEvacuee(1, { sex: 'F' })));
  expect(Object.keys(person(1).changed).sort()).toEqual(
    ['determination', 'documents', 'entitlement', 'needs', 'place', 'sex'].sort(),
  );
});

test('[SYNC-1] a replay, folding what was recorded, gives the records of the desk', () => {
  const story = new Story();
  const replayed = emptyEmergency();
  const tell = (command: Parameters<Story['send']>[0], device = 'tablet-1') => {
    const decision = story.send(command, { device });
    if (!decision.ok) throw new Error(JSON.stringify(decision));
    replay(decision.events, device);
  };
  const replay = (events: readonly EmergencyEvent[], device: string) => {
    const draft = draftOver(replayed);
    const by = '00000000-0000-4000-8000-00000000f001' as Origin['by'];
    applyEntry(draft, events, { seq: story.seq, by, device, at: '2026-10-14T11:00:00Z' });
    mergeDraft(replayed, draft);
  };
  const opening = {
    emergencyId: siteId(9),
    name: 'Cedar',
    country: 'LBN',
    hazard: 'conflict',
    mode: 'drill',
  };
  tell({ type: 'OpenEmergency', ...opening }, 'server');
  const place = { name: 'Port', kind: 'assembly-point', position: [35, 33], timeZone: 'Asia/Beirut' };
  tell({ type: 'OpenSite', siteId: siteId(1), ...place, capacity: 10 });
  tell({ type: 'RegisterEvacuee', evacueeId: evacueeId(1), siteId: siteId(1), sex: 'F' });
  tell({ type: 'AmendEvacuee', evacueeId: evacueeId(1), changes: { wristband: 'W1' } }, 'tablet-2');
  for (const kind of ['settings', 'sites', 'evacuees'] as const) {
    expect([...replayed[kind].values()]).toEqual([...story.state[kind].values()]);
  }
});
