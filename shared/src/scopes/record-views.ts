import type { Incident } from '../emergency/boarding/incident.ts';
import type { ManifestVersion } from '../emergency/manifest/manifest-version.ts';
import type { Party } from '../emergency/party/party.ts';
import type { Stamped } from '../emergency/record.ts';
import type { Grant } from '../emergency/roles/grant.ts';
import type { Finding, Screening } from '../emergency/screening/screening.ts';
import type { EmergencySettings } from '../emergency/settings/settings.ts';
import type { Site } from '../emergency/site/site.ts';
import type { StandingDetermination } from '../emergency/standing/standing-determination.ts';
import type { Role } from '../vocabulary/codes.ts';
import type { PartyId, SiteId } from '../vocabulary/ids.ts';
import { reads, type Reads } from './policy.ts';
import type { Sight } from './views.ts';

type Unstamped<R> = Omit<R, keyof Stamped>;

export type SettingsView = Unstamped<EmergencySettings>;
export type SiteView = Omit<Unstamped<Site>, 'id'> & { readonly siteId: SiteId };
export type PartyView = Pick<Party, 'label' | 'leadId' | 'card'> & { readonly partyId: PartyId };
export type ScreeningView = Partial<Omit<Unstamped<Screening>, 'subjectStreams'>> &
  Pick<Screening, 'evacueeId' | 'by'> & { readonly screeningId: string };
export type FindingView = Omit<Unstamped<Finding>, 'subjectStreams'>;
export type ManifestView = Omit<Unstamped<ManifestVersion>, 'passengers' | 'partyLabels'>;
export type GrantView = Unstamped<Grant>;
export type StandingView = Unstamped<StandingDetermination>;
export type IncidentView = Unstamped<Incident>;

function unstamp<R extends Stamped>(record: R): Unstamped<R> {
  const { rev: _rev, everIn: _everIn, changed: _changed, rivals: _rivals, ...shown } = record;
  return shown;
}

function anyReads(roles: ReadonlySet<Role>, test: (role: Reads) => unknown): boolean {
  return [...roles].some((role) => test(reads[role]));
}

/** Everyone who works on an emergency sees what it is and where its sites are. */
export function settingsView(settings: EmergencySettings, { roles }: Sight): SettingsView | undefined {
  return roles.size > 0 ? unstamp(settings) : undefined;
}

export function siteView(site: Site, { roles }: Sight): SiteView | undefined {
  if (roles.size === 0) return undefined;
  const { id, ...shown } = unstamp(site);
  return { ...shown, siteId: id };
}

export function partyView({ id, label, leadId, card }: Party, { roles }: Sight): PartyView | undefined {
  const named = anyReads(
    roles,
    ({ identity, only }) => (identity === 'full' || identity === 'gate') && !only,
  );
  if (!named) return undefined;
  return { partyId: id, label, ...(leadId && { leadId }), card };
}

/** Advice for those who read it; checks and reasons for those who read findings; one's own whole. */
export function screeningView(screening: Screening, { roles, own }: Sight): ScreeningView | undefined {
  const { id, subjectStreams: _, ...shown } = unstamp(screening);
  if (own || anyReads(roles, ({ findings, only }) => findings === 'full' && only !== 'referred')) {
    return { ...shown, screeningId: id };
  }
  if (!anyReads(roles, ({ advice }) => advice === 'full')) return undefined;
  const { evacueeId, by, recordedAt, recommendation } = shown;
  return {
    screeningId: id,
    evacueeId,
    by,
    ...(recordedAt && { recordedAt }),
    ...(recommendation && { recommendation }),
  };
}

export function findingView(finding: Finding, { roles, own }: Sight): FindingView | undefined {
  if (!own && !anyReads(roles, ({ findings, only }) => findings === 'full' && only !== 'referred'))
    return undefined;
  const { subjectStreams: _, ...shown } = unstamp(finding);
  return shown;
}

/** Version, count and hash; the rows come as a file, to those who may cut one. */
export function manifestView(manifest: ManifestVersion, { roles }: Sight): ManifestView | undefined {
  if (!anyReads(roles, ({ movement }) => movement)) return undefined;
  const { passengers: _passengers, partyLabels: _labels, ...shown } = unstamp(manifest);
  return shown;
}

export function grantView(grant: Grant, { roles, own }: Sight): GrantView | undefined {
  return own || anyReads(roles, ({ accounts }) => accounts) ? unstamp(grant) : undefined;
}

export function standingView(standing: StandingDetermination, { roles }: Sight): StandingView | undefined {
  return anyReads(roles, ({ decision }) => decision) ? unstamp(standing) : undefined;
}

export function incidentView(incident: Incident, { roles }: Sight): IncidentView | undefined {
  return anyReads(roles, ({ movement }) => movement) ? unstamp(incident) : undefined;
}
