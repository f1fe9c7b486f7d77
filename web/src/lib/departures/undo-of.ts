import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Passage } from '@muster/shared/emergency/evacuee/evacuee.ts';
import type { DepartureId, EvacueeId } from '@muster/shared/vocabulary/ids.ts';

/** Someone whose place an act changes, as it was before: the person themselves first, then whoever is on their lap. */
export interface PlaceBefore {
  readonly evacueeId: EvacueeId;
  readonly passage: Pick<Passage, 'seating' | 'lapOf' | 'status'>;
}

interface Undoing {
  readonly departureId: DepartureId;
  readonly before: readonly PlaceBefore[];
  readonly may: { readonly board: boolean; readonly move: boolean };
  /** Stands in the log as why someone is taken off again. */
  readonly reason: string;
}

export type UndoableAct = 'release' | 'no-show' | 'offload' | 'board';

/** What has the contrary effect, as far as this officer may do it; nothing where there is no such thing. */
export function undoOf(act: UndoableAct, undoing: Undoing): EmergencyCommand[] {
  const { departureId, before, may, reason } = undoing;
  if (!may.move) return [];
  const wasAboard = before.filter(({ passage }) => passage.status === 'boarded');
  if (wasAboard.length > 0 && !may.board) return [];
  const places = before.map(({ evacueeId, passage }) => placeAgain(evacueeId, passage, departureId));
  if (act === 'board') {
    if (!may.board) return [];
    const off = before.slice(0, 1).map(({ evacueeId }): EmergencyCommand => ({
      type: 'RecordOffloaded',
      evacueeId,
      departureId,
      reason,
    }));
    return [...off, ...places];
  }
  const boardings = wasAboard.map(({ evacueeId }): EmergencyCommand => ({
    type: 'RecordBoarded',
    evacueeId,
    departureId,
  }));
  return [...places, ...boardings];
}

function placeAgain(
  evacueeId: EvacueeId,
  { seating, lapOf }: PlaceBefore['passage'],
  departureId: DepartureId,
): EmergencyCommand {
  const lap = seating === 'lap' && lapOf && { lapOf };
  return { type: 'AssignEvacuee', evacueeId, departureId, seating, ...lap };
}
