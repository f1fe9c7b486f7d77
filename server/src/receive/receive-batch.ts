import { scopeOf } from '@muster/shared/scopes/scope.ts';
import { Command, CommandBatch, type Envelope } from '@muster/shared/protocol/envelope.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { rolesHeld } from '@muster/shared/emergency/roles/grant.ts';
import { canonicalJson } from '@muster/shared/vocabulary/canonical-json.ts';
import type { SignedIn } from '../access/sessions.ts';
import type { OpenEmergency } from '../emergencies/open-emergency.ts';
import type { Received } from '../desk/command-desk.ts';
import { laneKey } from '../desk/lanes.ts';
import { isNestedDeeper } from './is-nested-deeper.ts';
import { malformed, noRole, RequestRefused, tooDeep } from './request-refused.ts';

/** Whether an author has a session on a device, and who they are: what the network log knows. */
export interface Authors {
  signedInOn(officerId: string, device: string): boolean;
  isKnown(officerId: string): boolean;
}

export interface ReceiveOptions {
  readonly emergency: OpenEmergency;
  readonly session: SignedIn;
  readonly authors: Authors;
}

/** No command needs ten. Hashing, checking and logging go down level by level: a body of 200,000 exhausts the stack. */
const MAX_LEVELS = 32;

/**
 * The one pipeline behind both doors: envelope, resend, schema, desk. A command that does not parse fails the request
 * whole and consumes nothing.
 */
export async function receiveBatch(
  untrusted: unknown,
  options: ReceiveOptions,
): Promise<{ answers: Answer[] }> {
  const batch = CommandBatch.safeParse(untrusted);
  if (!batch.success) throw malformed(batch.error);
  mayWriteHere(options);
  const received = batch.data.commands.map((envelope, index) => prepare(envelope, index, options));
  for (const { by, device, carrier } of received) {
    // The author's own word alone shows that their tablet is in contact.
    if (carrier === undefined) options.emergency.contacts.hear(laneKey(by, device));
  }
  const answers = await Promise.all(received.map((each) => options.emergency.desk.submit(each)));
  return { answers: withRetryForTheRest(received, answers) };
}

/**
 * Never a role here: the door is closed, whatever the command. Someone whose role has ended still delivers what they
 * did while they held it.
 */
function mayWriteHere({ emergency, session }: ReceiveOptions): void {
  const { tables } = emergency.state;
  const everHeld = !tables.grants.ids('officer', session.officerId).next().done;
  if (!everHeld && !scopeOf(tables, session)) throw noRole();
}

function prepare(envelope: Envelope, index: number, options: ReceiveOptions): Received<EmergencyCommand> {
  const { device, n, at, seen, command: body } = envelope;
  const { emergency, session } = options;
  if (isNestedDeeper(body, MAX_LEVELS)) throw tooDeep(['commands', index, 'command']);
  const author = authorOf(envelope, index, options);
  const hash = emergency.key.commandHash(canonicalJson(body));
  const sender = { ...author, ...(author.by !== session.officerId && { carrier: session.officerId }) };
  const lane = { ...sender, device, n, at, hash, body, ...(seen !== undefined && { seen }) };
  // A number that was used is answered from the log, even if today's rules would no longer read that command.
  if (n <= emergency.desk.lastN(author.by, device)) return { ...lane, command: { type: 'Withdraw' } };
  const command = Command.safeParse(body);
  if (!command.success) throw malformed(command.error, ['commands', index, 'command']);
  return { ...lane, command: command.data };
}

/**
 * An outbox may be brought in by a supervisor, or from the very device on which its author has signed in. What it
 * holds is judged by its author's roles here, never by their standing in the network: the carrier's word is all there is.
 */
function authorOf({ by, device }: Envelope, index: number, { emergency, session, authors }: ReceiveOptions) {
  const { officerId, administrator, founder } = session;
  if (by === undefined || by === officerId) return { by: officerId, administrator, founder };
  const supervises = rolesHeld(emergency.state.tables, officerId).some(({ role }) => role === 'supervisor');
  const isShared = isLaneOf(session.device, device) && authors.signedInOn(by, session.device);
  if (authors.isKnown(by) && (supervises || isShared)) return { by, administrator: false, founder: false };
  const field = `commands.${String(index)}.by`;
  throw new RequestRefused(403, {
    code: 'not-author',
    message: 'This outbox is not yours to bring in.',
    field,
  });
}

/** A tablet's second page, and one that lost its lane, number under its name with a suffix. */
function isLaneOf(tablet: string, device: string): boolean {
  return device === tablet || device.startsWith(`${tablet}.`);
}

/** After `retry`, what follows in that lane waits too: the tablet sends it again in order. */
function withRetryForTheRest(received: readonly Received<unknown>[], answers: readonly Answer[]): Answer[] {
  const waiting = new Map<string, number>();
  return answers.map((answer, index) => {
    const { by = '', device = '' } = received[index] ?? {};
    const lane = `${by}|${device}`;
    if ('retry' in answer) waiting.set(lane, answer.retry);
    const retry = waiting.get(lane);
    return retry !== undefined && 'gap' in answer ? { retry } : answer;
  });
}
