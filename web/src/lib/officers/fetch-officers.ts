import { OfficerId } from '@muster/shared/vocabulary/ids.ts';
import { getJson } from '#lib/ask/http.ts';
import { listIn } from '#lib/ask/list-in.ts';

export interface OfficerListed {
  readonly officerId: OfficerId;
  readonly name: string;
}

/** Those with an account, by name; none where this is not ours to see. */
export async function fetchOfficers(): Promise<readonly OfficerListed[]> {
  const { body } = await getJson('/api/officers');
  const officers = listIn(body, 'officers').flatMap(({ officerId, name }) => {
    const id = OfficerId.safeParse(officerId).data;
    return id && typeof name === 'string' ? [{ officerId: id, name }] : [];
  });
  return officers.toSorted((one, other) => one.name.localeCompare(other.name));
}
