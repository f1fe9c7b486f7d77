import { assertNever, type Decision } from '../vocabulary/decision.ts';
import { decideAddEmergency } from './add-emergency.ts';
import type { NetworkCircumstances } from './circumstances.ts';
import type { NetworkCommand } from './commands.ts';
import { decideCreateOfficer } from './create-officer.ts';
import { decideEndSession } from './end-session.ts';
import type { NetworkEvent } from './events.ts';
import type { Network } from './network.ts';
import { decideOpenSession } from './open-session.ts';
import type { NetworkRejection } from './rejections.ts';
import { decideSetUp } from './set-up.ts';

/** Pure: reads no clock, draws no ids, touches no store. */
export function decideInNetwork(
  network: Network,
  command: NetworkCommand,
  circumstances: NetworkCircumstances,
): Decision<NetworkEvent, NetworkRejection> {
  switch (command.type) {
    case 'SetUp':
      return decideSetUp(network, command, circumstances);
    case 'CreateOfficer':
      return decideCreateOfficer(network, command, circumstances);
    case 'OpenSession':
      return decideOpenSession(network, command, circumstances);
    case 'EndSession':
      return decideEndSession(network, command, circumstances);
    case 'AddEmergency':
      return decideAddEmergency(network, command, circumstances);
    default:
      return assertNever(command);
  }
}
