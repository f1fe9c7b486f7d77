import type { Incident } from '../emergency/boarding/incident.ts';
import type { ManifestVersion } from '../emergency/manifest/manifest-version.ts';
import type { Party, PartyMember } from '../emergency/party/party.ts';
import type { Grant } from '../emergency/roles/grant.ts';
import type { EmergencySettings } from '../emergency/settings/settings.ts';
import type { Site } from '../emergency/site/site.ts';
import type { StandingDetermination } from '../emergency/standing/standing-determination.ts';
import type { Role } from '../vocabulary/codes.ts';
import type { PartyId, SiteId } from '../vocabulary/ids.ts';
import { pick } from './pick.ts';
import { reads, type Reads } from './policy.ts';
import type { Sight } from './views.ts';

const SETTINGS_SHOWN = [
  ...['id', 'emergencyId', 'name', 'country', 'hazard', 'mode', 'environment', 'processingMode'],
  ...['claimLapsesAfterMinutes', 'openedBy', 'rolesGranted', 'majors'],
] as const;
const SITE_SHOWN = [
  ...['name', 'kind', 'position', 'timeZone', 'capacity', 'country', 'code', 'state'],
] as const;
const MANIFEST_SHOWN = [
  ...['id', 'departureId', 'version', 'count', 'sha256', 'form', 'lockedAt', 'lockedBy'],
  ...['fromSiteId', 'toSiteId'],
] as const;
const GRANT_SHOWN = ['id', 'officerId', 'role', 'spans'] as const;
const STANDING_SHOWN = [
  ...['id', 'number', 'entitlements', 'siteIds', 'from', 'to', 'state', 'issuedBy'],
] as const;
const INCIDENT_SHOWN = ['id', 'type', 'at', 'by', 'evacueeId', 'departureId', 'siteIds'] as const;

export type SettingsView = Pick<EmergencySettings, (typeof SETTINGS_SHOWN)[number]>;
export type SiteView = Pick<Site, (typeof SITE_SHOWN)[number]> & { readonly siteId: SiteId };
export type PartyView = Pick<Party, 'label' | 'leadId' | 'card'> & { readonly partyId: PartyId };
export type ManifestView = Pick<ManifestVersion, (typeof MANIFEST_SHOWN)[number]>;
export type GrantView = Pick<Grant, (typeof GRANT_SHOWN)[number]>;
export type StandingView = Pick<StandingDetermination, (typeof STANDING_SHOWN)[number]>;
export type IncidentView = Pick<Incident, (typeof INCIDENT_SHOWN)[number]>;

function anyReads(roles: ReadonlySet<Role>, test: (role: Reads) => unknown): boolean {
  return [...roles].some((role) => test(reads[role]));
}

/** Everyone who works on an emergency sees what it is and where its sites are. */
export function settingsView(settings: EmergencySettings, { roles }: Sight): SettingsView | undefined {
  return roles.size > 0 ? pick(settings, SETTINGS_SHOWN) : undefined;
}

export function siteView(site: Site, { roles }: Sight): SiteView | undefined {
  return roles.size > 0 ? { ...pick(site, SITE_SHOWN), siteId: site.id } : undefined;
}

export function partyView(party: Party, { roles, opened }: Sight): PartyView | undefined {
  const isNamed = anyReads(
    roles,
    ({ identity, only }) =>
      !only && (identity === 'full' || identity === 'gate' || (opened && identity === 'on-opening')),
  );
  if (!isNamed) return undefined;
  const seesAdvice = anyReads(roles, ({ advice }) => advice === 'full');
  const card = party.card.map((member) => memberOf(member, seesAdvice));
  return { partyId: party.id, ...pick(party, ['label', 'leadId']), card };
}

/** Without the right to advice a member's stage tells no more here than on their own record. */
function memberOf(member: PartyMember, seesAdvice: boolean): PartyMember {
  const shown = pick(member, ['evacueeId', 'name', 'place', 'stage']);
  return seesAdvice || shown.stage !== 'referred' ? shown : { ...shown, stage: 'awaiting-determination' };
}

/** Version, count and hash; the rows come as a file, to those who may cut one. */
export function manifestView(manifest: ManifestVersion, { roles }: Sight): ManifestView | undefined {
  return anyReads(roles, ({ movement }) => movement) ? pick(manifest, MANIFEST_SHOWN) : undefined;
}

export function grantView(grant: Grant, { roles, own }: Sight): GrantView | undefined {
  return own || anyReads(roles, ({ accounts }) => accounts) ? pick(grant, GRANT_SHOWN) : undefined;
}

export function standingView(standing: StandingDetermination, { roles }: Sight): StandingView | undefined {
  return anyReads(roles, ({ decision }) => decision) ? pick(standing, STANDING_SHOWN) : undefined;
}

export function incidentView(incident: Incident, { roles }: Sight): IncidentView | undefined {
  return anyReads(roles, ({ movement }) => movement) ? pick(incident, INCIDENT_SHOWN) : undefined;
}
