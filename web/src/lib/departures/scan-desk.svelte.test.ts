import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { expect, test } from 'vitest';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import { I18n } from '#lib/words/index.svelte.ts';
import { DepartureActs } from './departure-acts.svelte.ts';
import { ScanDesk } from './scan-desk.svelte.ts';

const F1 = '00000000-0000-4000-8000-0000000000f1' as DepartureView['departureId'];

function person(id: string, over: object = {}): EvacueeView {
  const base = {
    evacueeId: id,
    wristband: id,
    name: { primary: id },
    departureId: F1,
    mayBoard: { ok: true },
  };
  return { ...base, ...over } as unknown as EvacueeView;
}

function gate(evacuees: readonly EvacueeView[], answer: object = { ok: true, seq: 1 }) {
  const sent: EmergencyCommand[] = [];
  const live = {
    cursor: 7,
    send: (command: EmergencyCommand) => {
      sent.push(command);
      return Promise.resolve(answer);
    },
  } as unknown as LiveEmergency;
  const acts = new DepartureActs(live, new I18n(), F1);
  const departure = { departureId: F1, state: 'boarding' } as DepartureView;
  const desk = new ScanDesk({
    acts,
    departure: () => departure,
    evacuees: () => evacuees,
    mayBoard: () => true,
  });
  desk.hasSound = false;
  return { desk, acts, sent };
}

test('a scanned band is judged, and Enter once more boards', async () => {
  const { desk, sent } = gate([person('W1')]);
  await desk.enter('w1');
  expect(desk.outcome).toMatchObject({ type: 'verdict', verdict: { type: 'may-board' } });
  expect(sent).toEqual([]);
  await desk.enter('');
  expect(desk.outcome?.type).toBe('boarded');
  expect(sent).toEqual([{ type: 'RecordBoarded', evacueeId: 'W1', departureId: F1 }]);
});

test('where the gate says so a band boards at once, a name never', async () => {
  const { desk, sent } = gate([person('W1'), person('HADDAD', { wristband: 'W2' })]);
  desk.atOnce = true;
  await desk.enter('had');
  expect([desk.outcome?.type, sent.length]).toEqual(['verdict', 0]);
  await desk.enter('W1');
  expect([desk.outcome?.type, sent.length]).toEqual(['boarded', 1]);
});

test('[BOARD-23] whoever is turned back is reported, and never boards by a second Enter', async () => {
  const { desk, sent } = gate([person('W1', { mayBoard: { ok: false, reason: 'not-cleared' } })]);
  desk.atOnce = true;
  await desk.enter('W1');
  await desk.enter('');
  expect(sent).toEqual([
    { type: 'RecordScanRefused', departureId: F1, verdict: 'not-cleared', evacueeId: 'W1' },
  ]);
});

test('whoever is picked from a list is judged alike, without a report of a refusal', async () => {
  const held = person('W1', { mayBoard: { ok: false, reason: 'not-cleared' } });
  const { desk, sent } = gate([held]);
  desk.look(held);
  await desk.enter('');
  expect(desk.outcome).toMatchObject({ type: 'verdict', verdict: { type: 'not-cleared' } });
  expect(sent).toEqual([]);
});

test('a mistyped name is nobody turned back; an unknown band is', async () => {
  const { desk, sent } = gate([]);
  await desk.enter('hadad');
  expect(sent).toEqual([]);
  await desk.enter('W9');
  expect(sent).toEqual([{ type: 'RecordScanRefused', departureId: F1, verdict: 'unknown' }]);
});

test('a party that was turned down says who cannot go, until something else is asked', async () => {
  const evacueeId = '00000000-0000-4000-8000-0000000000e1';
  const rejection = { type: 'PartyBlocked', members: [{ evacueeId, block: { type: 'NotCleared' } }] };
  const { acts } = gate([], { ok: false, seq: 2, rejection });
  acts.ask({ type: 'hold' });
  expect(await acts.send({ type: 'LockManifest', departureId: F1 })).toBe(false);
  expect(acts.blockedMembers).toEqual([{ evacueeId, block: { type: 'NotCleared' } }]);
  expect([acts.question?.type, acts.refusal]).toEqual(['hold', expect.stringContaining('1')]);
  acts.leave();
  expect([acts.question, acts.refusal, acts.blockedMembers.length]).toEqual([undefined, undefined, 0]);
});

test('what was done to a place is offered to be undone, by whoever may do the contrary', async () => {
  const evacueeId = 'W1' as EvacueeView['evacueeId'];
  const sent: EmergencyCommand[] = [];
  const live = {
    cursor: 7,
    record: () => person('W1'),
    send: (command: EmergencyCommand) => {
      sent.push(command);
      return Promise.resolve({ ok: true, seq: 1 });
    },
  } as unknown as LiveEmergency;
  const places = {
    before: () => [{ evacueeId, passage: { status: 'assigned', seating: 'seat' } as const }],
    may: () => ({ board: true, move: true }),
  };
  const acts = new DepartureActs(live, new I18n(), F1, places);
  await acts.noShow(evacueeId);
  expect(acts.undo.offered?.did).toContain('W1');
  await acts.takeBack();
  expect(sent.map(({ type }) => type)).toEqual(['RecordNoShow', 'AssignEvacuee']);
  expect(acts.undo.offered).toBeUndefined();
  places.may = () => ({ board: true, move: false });
  await acts.noShow(evacueeId);
  expect(acts.undo.offered).toBeUndefined();
});
