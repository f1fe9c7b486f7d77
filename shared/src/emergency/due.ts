import type { Circumstances } from './circumstances.ts';
import type { ServerCommand } from './commands.ts';
import type { Emergency } from './emergency.ts';
import { hasLapsed } from './screening/lapse-claim.ts';
import { dueStep } from './standing/due-step.ts';

type Known = Pick<Circumstances, 'now' | 'lastHeard'>;

/** What time alone changes now, as commands for the clock to send. Pure; asked every second. Rules CLOCK-1 to CLOCK-6. */
export function due(emergency: Emergency, known: Known): ServerCommand[] {
  return [...lapsedClaims(emergency, known), ...ordersDue(emergency, known)];
}

function lapsedClaims(emergency: Emergency, known: Known): ServerCommand[] {
  const commands: ServerCommand[] = [];
  for (const id of emergency.evacuees.ids('claimed', 'yes')) {
    const evacuee = emergency.evacuees.get(id);
    if (!evacuee?.claim || !hasLapsed(emergency, evacuee.claim, known)) continue;
    commands.push({ type: 'LapseClaim', evacueeId: evacuee.id, screeningId: evacuee.claim.screeningId });
  }
  return commands;
}

function ordersDue(emergency: Emergency, { now }: Known): ServerCommand[] {
  const commands: ServerCommand[] = [];
  for (const order of emergency.standing.values()) {
    const { number } = order;
    const step = dueStep(order, now);
    if (step === 'begin') commands.push({ type: 'BeginStandingDetermination', number });
    if (step === 'end') commands.push({ type: 'EndStandingDetermination', number });
  }
  return commands;
}
