import { SERVER_DEVICE } from '../../vocabulary/ids.ts';
import type { Circumstances } from '../circumstances.ts';
import type { AnyCommand } from '../commands.ts';
import type { Emergency } from '../emergency.ts';
import { NO_SITE } from '../evacuee/stub-evacuee.ts';
import { SETTINGS } from '../settings/settings.ts';
import { commandRules } from './command-rules.ts';
import { rolesHeld, type HeldRole } from './grant.ts';
import { isWorldwide, mayWrite, type Column } from './writes.ts';

/** What the author lacks for this command, or undefined when they may. A report is judged by the roles held at `seen`. */
export function blockedBy(
  emergency: Emergency,
  command: AnyCommand,
  circumstances: Circumstances,
): Column | undefined {
  const { kind, needs } = commandRules[command.type];
  if (needs === 'nothing') return undefined;
  if (needs === 'server') return circumstances.device === SERVER_DEVICE ? undefined : needs;
  if (circumstances.carried && !mayBeCarried(command)) return needs;
  const seen = kind === 'report' ? circumstances.seen : undefined;
  if (hasFreeHand(emergency, circumstances, seen)) return undefined;
  if (needs === 'administration' && circumstances.administrator) return undefined;

  const roles = rolesHeld(emergency, circumstances.by, seen);
  const able = roles.filter(({ role }) => mayWrite(role, needs));
  const sites = sitesOf(emergency, command);
  return able.some((held) => covers(held, sites)) ? undefined : needs;
}

/** Whoever set Muster up may do everything in an emergency until its first grant (or as the log stood at `seen`). */
export function hasFreeHand(
  emergency: Emergency,
  { founder }: Pick<Circumstances, 'founder'>,
  seen?: number,
): boolean {
  const settings = emergency.settings.get(SETTINGS);
  if (!founder || !settings) return false;
  return !settings.rolesGranted || (seen !== undefined && seen < (settings.rolesGrantedSeq ?? 0));
}

/**
 * Only what happened in front of someone may be brought in by another: an ask, a decision or a grant under someone
 * else's name would rest on the carrier's word.
 */
function mayBeCarried(command: AnyCommand): boolean {
  const { kind, needs } = commandRules[command.type];
  return kind === 'report' && needs !== 'decision' && needs !== 'administration';
}

/** A command that names no place is allowed wherever the role is held. */
function covers({ role, siteIds }: HeldRole, sites: readonly string[]): boolean {
  if (isWorldwide(role, siteIds)) return true;
  return sites.length === 0
    ? siteIds.length > 0
    : sites.some((site) => siteIds.some((held) => held === site));
}

/** The sites that a command touches, read from the ids it names. */
function sitesOf(emergency: Emergency, command: AnyCommand): string[] {
  const sites: string[] = [];
  if ('siteId' in command) sites.push(command.siteId);
  if ('siteIds' in command) sites.push(...command.siteIds);
  if ('fromSiteId' in command && command.fromSiteId) sites.push(command.fromSiteId);
  if ('evacueeId' in command && command.type !== 'RegisterEvacuee') {
    const evacuee = emergency.evacuees.get(command.evacueeId);
    if (evacuee) sites.push(evacuee.siteId);
  }
  if ('recordId' in command) {
    const contested = emergency.evacuees.get(command.recordId);
    if (contested) sites.push(contested.siteId);
  }
  for (const id of departureIds(command)) {
    const departure = emergency.departures.get(id);
    if (departure) sites.push(departure.fromSiteId, departure.toSiteId);
  }
  // A record that is known only from a report has no site yet: whoever holds the role anywhere may add to it.
  return sites.filter((site) => site !== NO_SITE);
}

function departureIds(command: AnyCommand): string[] {
  const ids: string[] = [];
  if ('departureId' in command) ids.push(command.departureId);
  if ('recordId' in command) ids.push(command.recordId);
  if ('fromDepartureId' in command) ids.push(command.fromDepartureId);
  if ('toDepartureId' in command) ids.push(command.toDepartureId);
  return ids;
}
