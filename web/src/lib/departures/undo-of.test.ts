import type { DepartureId, EvacueeId } from '@muster/shared/vocabulary/ids.ts';
import { expect, test } from 'vitest';
import { undoOf, type PlaceBefore, type UndoableAct } from './undo-of.ts';

const departureId = 'f1' as DepartureId;
const ana = 'ana' as EvacueeId;
const baby = 'baby' as EvacueeId;
const may = { board: true, move: true };

function place(evacueeId: EvacueeId, status: 'assigned' | 'boarded', lapOf?: EvacueeId): PlaceBefore {
  return { evacueeId, passage: { status, seating: lapOf ? 'lap' : 'seat', ...(lapOf && { lapOf }) } };
}
const undo = (act: UndoableAct, before: PlaceBefore[], rights = may) =>
  undoOf(act, { departureId, before, may: rights, reason: 'undone' }).map((command) =>
    'evacueeId' in command ? `${command.type} ${command.evacueeId}` : command.type,
  );

test('a released place and a no-show are given back as they were', () => {
  const [command] = undoOf('release', {
    departureId,
    before: [place(baby, 'assigned', ana)],
    may,
    reason: '',
  });
  expect(command).toEqual({
    type: 'AssignEvacuee',
    evacueeId: baby,
    departureId,
    seating: 'lap',
    lapOf: ana,
  });
  expect(undo('no-show', [place(ana, 'assigned')])).toEqual(['AssignEvacuee ana']);
});

test('whoever was offloaded with an infant is placed and boarded again, the adult first', () => {
  expect(undo('offload', [place(ana, 'boarded'), place(baby, 'boarded', ana)])).toEqual([
    'AssignEvacuee ana',
    'AssignEvacuee baby',
    'RecordBoarded ana',
    'RecordBoarded baby',
  ]);
});

test('a boarding is undone by taking off once and giving the places back', () => {
  expect(undo('board', [place(ana, 'assigned'), place(baby, 'assigned', ana)])).toEqual([
    'RecordOffloaded ana',
    'AssignEvacuee ana',
    'AssignEvacuee baby',
  ]);
});

test('nothing is offered that the officer may not do whole', () => {
  expect(undo('no-show', [place(ana, 'assigned')], { board: true, move: false })).toEqual([]);
  expect(undo('board', [place(ana, 'assigned')], { board: false, move: true })).toEqual([]);
  expect(undo('offload', [place(ana, 'boarded')], { board: false, move: true })).toEqual([]);
});
