import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { networkRestorable } from './network-restorable.ts';
import { networkRules } from './network-rules.ts';
import { Sessions } from './sessions.ts';
import { memoryNetworkDesk } from './testing/memory-network-desk.ts';

const NOOR = '00000000-0000-4000-8000-0000000000a1';
const now = () => new Date('2026-10-14T11:00:00Z');
const origin = { seq: 1, by: NOOR, device: 'server', at: now().toISOString() };

test('[NET-5] knows sessions and names again from a snapshot', async () => {
  const desk = memoryNetworkDesk(now);
  const sender = { by: NOOR, administrator: true, founder: true };
  await desk.submit(
    { type: 'SetUp', officerId: NOOR as never, name: 'Noor', passphraseHash: '$argon2id$' },
    sender,
  );
  const opened = await new Sessions({ desk, now, randomBytes }).open(
    desk.state.officers.get(NOOR)!,
    'tablet-1',
  );
  const token = 'token' in opened ? opened.token : '';

  const from = networkRestorable();
  for (const table of ['officers', 'sessions', 'emergencies'] as const) {
    for (const record of desk.state[table].values()) from.restore(table, structuredClone(record) as never);
  }
  const to = networkRestorable();
  for (const [kind, record] of from.records()) to.restore(kind, JSON.parse(JSON.stringify(record)) as never);

  const restored = new Sessions({ desk: { ...desk, state: to.state }, now, randomBytes });
  expect(restored.sessionOf(token)).toMatchObject({ officerId: NOOR, name: 'Noor', founder: true });
  expect([...to.state.officers.ids('name', 'noor')]).toEqual([NOOR]);
  expect(() => to.restore('evacuees', { id: NOOR })).toThrow('unknown kind');
});

test('[NET-1] replays what was decided to the same state', () => {
  const decided = networkRestorable().state;
  const draft = networkRules.draftOver(decided);
  const decision = networkRules.decideAndApply(
    draft,
    { type: 'SetUp', officerId: NOOR as never, name: 'Noor', passphraseHash: '$argon2id$' },
    {
      ...origin,
      administrator: true,
      founder: true,
      carried: false,
      now: origin.at,
      seen: 0,
      lastHeard: () => undefined,
    },
  );
  networkRules.merge(decided, draft);

  const replayed = networkRestorable().state;
  const again = networkRules.draftOver(replayed);
  networkRules.applyEntry(again, decision.ok ? decision.events : [], origin);
  networkRules.merge(replayed, again);

  expect([...replayed.officers.values()]).toEqual([...decided.officers.values()]);
  expect(replayed.officers.size).toBe(1);
});
