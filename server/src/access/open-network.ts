import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { NetworkCommand } from '@muster/shared/network/commands.ts';
import { canonicalJson } from '@muster/shared/vocabulary/canonical-json.ts';
import { SERVER_DEVICE } from '@muster/shared/vocabulary/ids.ts';
import type { Sender } from '../desk/desk-rules.ts';
import { openDesk } from '../desk/open-desk.ts';
import type { JournalPlace } from '../event-log/open-journal.ts';
import type { Authors } from '../receive/receive-batch.ts';
import type { NetworkAnswer, NetworkDesk } from './network-desk.ts';
import { networkRestorable } from './network-restorable.ts';
import { networkRules } from './network-rules.ts';

interface OpenNetworkOptions {
  readonly place: JournalPlace;
  readonly rulesFingerprint: string;
  readonly snapshotEvery: number;
  readonly now: () => Date;
  readonly alarm: (what: string, cause: unknown) => void;
}

export interface OpenedNetwork extends NetworkDesk, Authors {
  readonly isReadOnly: () => boolean;
  readonly close: () => Promise<void>;
}

/** The log of officers, sessions and emergencies: the same desk, device `server`, each lane one command at a time. */
export async function openNetwork({ alarm, ...options }: OpenNetworkOptions): Promise<OpenedNetwork> {
  const restorable = networkRestorable();
  const { state } = restorable;
  const { desk, key, close } = await openDesk({
    ...options,
    rules: networkRules,
    restorable,
    lastHeard: () => undefined,
    publish: () => undefined,
    onPublishFailed: (error) => alarm('The network could not be published', error),
    onDefect: (defect, { command }) => alarm(`Defect in the network: ${command.type}`, defect),
    onSnapshotFailed: (error) => alarm('No snapshot of the network was taken', error),
  });

  let turn: Promise<unknown> = Promise.resolve();
  const submitNext = async (command: NetworkCommand, sender: Sender): Promise<NetworkAnswer> => {
    const n = desk.lastN(sender.by, SERVER_DEVICE) + 1;
    const hash = key.commandHash(canonicalJson(command));
    const at = options.now().toISOString();
    return asNetworkAnswer(
      await desk.submit({ ...sender, device: SERVER_DEVICE, n, at, hash, command, body: command }),
    );
  };
  return {
    state,
    submit: (command, sender) => {
      const answer = turn.then(() => submitNext(command, sender));
      turn = answer.catch(() => undefined);
      return answer;
    },
    signedInOn: (officerId, device) =>
      [...state.sessions.ids('officer', officerId)].some((id) => state.sessions.get(id)?.device === device),
    isKnown: (officerId) => state.officers.get(officerId) !== undefined,
    isReadOnly: () => desk.isReadOnly,
    close,
  };
}

function asNetworkAnswer(answer: Answer): NetworkAnswer {
  if ('gap' in answer || 'forked' in answer) throw new Error('The server numbered its own command wrongly');
  return answer;
}
