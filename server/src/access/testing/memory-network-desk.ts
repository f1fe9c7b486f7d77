import { emptyNetwork } from '@muster/shared/network/network.ts';
import type { NetworkAnswer, NetworkDesk } from '../network-desk.ts';
import { networkRules } from '../network-rules.ts';

export interface MemoryNetworkDesk extends NetworkDesk {
  /** Every command that was decided, in order. */
  readonly submitted: readonly object[];
  /** Until cleared, everything is answered `retry` with this many milliseconds, as on a full disk. */
  retry: number | undefined;
}

/** The network's desk without a log: for tests of what stands in front of it. */
export function memoryNetworkDesk(now: () => Date): MemoryNetworkDesk {
  const state = emptyNetwork();
  const submitted: object[] = [];
  const desk: MemoryNetworkDesk = {
    state,
    submitted,
    retry: undefined,
    submit: async (command, sender): Promise<NetworkAnswer> => {
      // As with a real log, nothing is known before the next turn of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      if (desk.retry !== undefined) return { retry: desk.retry };
      const seq = submitted.push(command);
      const draft = networkRules.draftOver(state);
      const at = now().toISOString();
      const decision = networkRules.decideAndApply(draft, command, {
        ...{ ...sender, seq, device: 'server', at, now: at, seen: seq - 1 },
        carried: false,
        lastHeard: () => undefined,
      });
      if (!decision.ok) return decision;
      networkRules.merge(state, draft);
      return { ok: true, seq };
    },
  };
  return desk;
}
