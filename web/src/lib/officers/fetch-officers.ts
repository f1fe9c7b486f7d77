import { OfficerId } from '@muster/shared/vocabulary/ids.ts';
import { getJson } from '#lib/ask/http.ts';
import { listIn } from '#lib/ask/list-in.ts';

export interface OfficerListed {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly administrator: boolean;
}

/** Those with an account, by name; none where the server did not say. */
export async function fetchOfficers(): Promise<readonly OfficerListed[]> {
  return (await askForOfficers()) ?? [];
}

/** The same; undefined when the server did not say. */
export async function askForOfficers(): Promise<readonly OfficerListed[] | undefined> {
  const { status, body } = await getJson('/api/officers');
  if (status !== 200) return undefined;
  const officers = listIn(body, 'officers').flatMap(({ officerId, name, administrator }) => {
    const id = OfficerId.safeParse(officerId).data;
    if (!id || typeof name !== 'string') return [];
    return [{ officerId: id, name, administrator: administrator === true }];
  });
  return officers.toSorted((one, other) => one.name.localeCompare(other.name));
}
