import type { Role } from '@muster/shared/vocabulary/codes.ts';
import { ApiClient, PASSPHRASE, type EmergencyClient, type Sent } from './api-client.ts';
import { idOf } from './id-of.ts';
import type { RunningMuster } from './start-muster.ts';

export const BEIRUT = idOf('site', 'Beirut');
export const TRIPOLI = idOf('site', 'Tripoli');
export const LARNACA = idOf('site', 'Larnaca');

const SITES: readonly Sent[] = [
  {
    ...{ type: 'OpenSite', siteId: BEIRUT, name: 'Beirut port', kind: 'embarkation-sea', capacity: 4000 },
    ...{ position: [35.52, 33.9], timeZone: 'Asia/Beirut', country: 'LBN', code: 'LBBEY' },
  },
  {
    ...{ type: 'OpenSite', siteId: TRIPOLI, name: 'Tripoli hall', kind: 'assembly-point', capacity: 900 },
    ...{ position: [35.83, 34.43], timeZone: 'Asia/Beirut', country: 'LBN' },
  },
  {
    ...{ type: 'OpenSite', siteId: LARNACA, name: 'Larnaca', kind: 'safe-haven', capacity: 5000 },
    ...{ position: [33.63, 34.92], timeZone: 'Asia/Nicosia', country: 'CYP', code: 'LCA' },
  },
];

/** A server that has been set up, with its founder signed in. */
export interface Scene {
  readonly muster: RunningMuster;
  readonly founder: ApiClient;
  /** A new emergency with three sites, as the founder sees it, who may still do everything in it. */
  readonly emergency: (name: string, mode?: 'live' | 'drill') => Promise<EmergencyClient>;
  /** An officer with this role in an emergency: the first grant there ends the founder's free hand. */
  readonly officer: (
    emergency: EmergencyClient,
    name: string,
    role: Role,
    siteIds?: readonly string[],
  ) => Promise<EmergencyClient>;
}

export async function sceneOn(muster: RunningMuster): Promise<Scene> {
  const nobody = new ApiClient({ server: muster });
  const { status, text } = await nobody.setUp();
  if (status !== 201) throw new Error(`Set-up: ${String(status)} ${text}`);
  const founder = await nobody.signIn('Founder', 'founder-desk');
  const signedIn = new Map<string, ApiClient>();

  const officerNamed = async (name: string): Promise<ApiClient> => {
    const known = signedIn.get(name);
    if (known) return known;
    const officerId = idOf('officer', name);
    await founder.post('/api/officers', { officerId, name, passphrase: PASSPHRASE });
    const officer = await nobody.signIn(name, `tablet-of-${name.toLowerCase()}`);
    signedIn.set(name, officer);
    return officer;
  };

  return {
    muster,
    founder,
    emergency: async (name, mode = 'live') => {
      const emergencyId = idOf('emergency', name);
      const opened = { emergencyId, name, country: 'LBN', hazard: 'conflict', mode };
      const reply = await founder.post('/api/emergencies', opened);
      if (reply.status !== 201) throw new Error(`Emergency: ${String(reply.status)} ${reply.text}`);
      const emergency = founder.in(emergencyId);
      await emergency.record(...SITES);
      return emergency;
    },
    officer: async ({ emergencyId }, name, role, siteIds = [BEIRUT]) => {
      const officer = await officerNamed(name);
      await founder
        .in(emergencyId)
        .record({ type: 'GrantRole', officerId: officer.officerId, role, siteIds });
      return officer.in(emergencyId);
    },
  };
}
