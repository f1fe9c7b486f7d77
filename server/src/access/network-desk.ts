import type { NetworkCommand } from '@muster/shared/network/commands.ts';
import type { Network } from '@muster/shared/network/network.ts';
import type { Sender } from '../desk/desk-rules.ts';

export type NetworkAnswer =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly rejection: { readonly type: string } }
  /** Milliseconds to wait: nothing was recorded. */
  | { readonly retry: number };

export type NetworkRefusal = Exclude<NetworkAnswer, { readonly ok: true }>;

/** The port to the network's desk and its promise: what was answered `ok` is durable and stands in `state`. */
export interface NetworkDesk {
  readonly state: Network;
  /** Numbers the command itself, in the lane of (author, device `server`). */
  submit(command: NetworkCommand, sender: Sender): Promise<NetworkAnswer>;
}
