import type { NetworkCommand } from '@muster/shared/network/commands.ts';
import { decideInNetwork } from '@muster/shared/network/decide.ts';
import { NetworkEvent } from '@muster/shared/network/events.ts';
import { foldIntoNetwork } from '@muster/shared/network/fold.ts';
import {
  mergeNetworkDraft,
  networkDraftOver,
  type NetworkOverlay,
  type NetworkTables,
} from '@muster/shared/network/network.ts';
import type { Author } from '@muster/shared/vocabulary/ids.ts';
import { partsBySchema } from '@muster/shared/vocabulary/personal-part.ts';
import type { DeskRules } from '../desk/desk-rules.ts';

/** The rules of the network, as the desk asks for them. */
export const networkRules: DeskRules<NetworkTables, NetworkOverlay, NetworkCommand, NetworkEvent> = {
  draftOver: networkDraftOver,
  merge: mergeNetworkDraft,
  decideAndApply: (draft, command, { seq, by, now }) => {
    const decision = decideInNetwork(draft, command, { seq, by: author(by), now });
    if (decision.ok) {
      for (const event of decision.events) foldIntoNetwork(draft, event, { seq, by: author(by) });
    }
    return decision;
  },
  applyEntry: (draft, events, { seq, by }) => {
    for (const event of events) foldIntoNetwork(draft, event, { seq, by: author(by) });
  },
  partsOf: partsBySchema(NetworkEvent.options),
};

/** Checked when it came in; here it only gets its brand back. */
function author(by: string): Author {
  return by as Author;
}
