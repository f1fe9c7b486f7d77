import { getJson } from '#lib/ask/http.ts';
import { listIn } from '#lib/ask/list-in.ts';

export interface EmergencyListed {
  readonly emergencyId: string;
  readonly name: string;
  readonly country: string;
  readonly hazard: string;
  readonly mode: string;
}

/** Those that this officer may open, or undefined when the server did not say. */
export async function fetchEmergencies(): Promise<readonly EmergencyListed[] | undefined> {
  const { status, body } = await getJson('/api/emergencies');
  if (status !== 200) return undefined;
  return listIn(body, 'emergencies').map(({ emergencyId, name, country, hazard, mode }) => ({
    emergencyId: String(emergencyId),
    name: String(name),
    country: String(country),
    hazard: String(hazard),
    mode: String(mode),
  }));
}
