import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';

const DAY_MS = 86_400_000;

/** When the document that lasts longest expires, and in how many days; below 0 it has. */
export function expiryOf(
  { documents = [] }: Pick<EvacueeView, 'documents'>,
  today: string,
): { readonly day: string; readonly days: number } | undefined {
  const day = documents
    .map(({ expiresOn }) => expiresOn)
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
  if (day === undefined) return undefined;
  return { day, days: Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS) };
}

/** Whoever else has a document of the same number, as far as the states that issued them are known. */
export function duplicatesOf(person: EvacueeView, people: readonly EvacueeView[]): EvacueeView[] {
  const numbers = numbersOf(person);
  if (numbers.length === 0) return [];
  return people.filter(
    (other) =>
      other.evacueeId !== person.evacueeId &&
      numbersOf(other).some((one) =>
        numbers.some(
          ({ number, issuer }) => number === one.number && (issuer === one.issuer || !issuer || !one.issuer),
        ),
      ),
  );
}

function numbersOf({ documents = [] }: Pick<EvacueeView, 'documents'>) {
  return documents.flatMap(({ number, issuer }) =>
    number === undefined ? [] : [{ number: number.toUpperCase(), issuer }],
  );
}
