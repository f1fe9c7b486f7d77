import { randomBytes, randomUUID } from 'node:crypto';
import { Command } from '@muster/shared/protocol/envelope.ts';
import { canonicalJson } from '@muster/shared/vocabulary/canonical-json.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Received } from '@muster/server/src/desk/command-desk.ts';
import { rulesFingerprint } from '@muster/server/src/desk/rules-fingerprint.ts';
import { OpenEmergency } from '@muster/server/src/emergencies/open-emergency.ts';
import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import type { JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';
import { castCommands, type Cast, type SampleCommand } from './sample-commands.ts';

const FOUNDER = randomUUID();

interface Placed {
  readonly dataDirectory: string;
  readonly emergencyId?: string;
  readonly founder?: string;
  readonly files?: JournalFiles;
}

/** One emergency without doors around it: what a command costs from the desk on. */
export class InProcessEmergency {
  readonly emergency: OpenEmergency;
  readonly #founder: string;
  readonly #lastN = new Map<string, number>();

  private constructor(emergency: OpenEmergency, founder: string) {
    this.emergency = emergency;
    this.#founder = founder;
  }

  static async open(placed: Placed): Promise<InProcessEmergency> {
    const { dataDirectory, emergencyId = randomUUID(), founder = FOUNDER, files = diskFiles } = placed;
    const stop = (_what: string, cause: unknown) => {
      throw new Error('The bench met a defect', { cause });
    };
    const onFatal = (cause: Error) => stop('disk', cause);
    const emergency = await OpenEmergency.open({
      backedUpTo: () => undefined,
      emergencyId,
      place: { files, dataDirectory, emergencyId, randomBytes, onFatal },
      rulesFingerprint: rulesFingerprint(),
      now: () => new Date(),
      snapshotEvery: Number.MAX_SAFE_INTEGER,
      alarm: stop,
    });
    const opened = new InProcessEmergency(emergency, founder);
    if (emergency.desk.head === 0) {
      const fields = { name: 'Bench', country: 'LBN', hazard: 'conflict', mode: 'drill' } as const;
      await emergency.submitAsServer(
        { type: 'OpenEmergency', emergencyId, ...fields } as Parameters<OpenEmergency['submitAsServer']>[0],
        founder,
        true,
      );
    }
    return opened;
  }

  /** Two sites, and people at the first of them. */
  async cast(count: number): Promise<Cast> {
    const { cast, commands } = castCommands(count);
    await Promise.all(commands.map((command) => this.submit(this.received(command, 'cast'))));
    return cast;
  }

  /** What a door hands to the desk: parsed, hashed and numbered. */
  received(body: SampleCommand, device: string): Received<EmergencyCommand> {
    const n = (this.#lastN.get(device) ?? this.emergency.desk.lastN(this.#founder, device)) + 1;
    this.#lastN.set(device, n);
    const hash = this.emergency.key.commandHash(canonicalJson(body));
    const sender = { by: this.#founder, administrator: true, founder: true };
    return { ...sender, device, n, at: new Date().toISOString(), hash, body, command: Command.parse(body) };
  }

  async submit(received: Received<EmergencyCommand>): Promise<Answer> {
    const answer = await this.emergency.desk.submit(received);
    if (!('ok' in answer) || !answer.ok) throw new Error(`The desk said ${JSON.stringify(answer)}`);
    return answer;
  }

  close(): Promise<void> {
    return this.emergency.close();
  }
}
