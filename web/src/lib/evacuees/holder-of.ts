import { readMrz } from '@muster/shared/documents/mrz.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';

/** Whoever was registered with this zone, or with a document of its number and state. */
export function holderOf(
  lines: readonly string[],
  people: readonly EvacueeView[],
  today: string,
): EvacueeView | undefined {
  const read = readMrz(lines, today);
  const whole = lines.join();
  const byZone = people.find(({ documents = [] }) => documents.some(({ mrz }) => mrz?.join() === whole));
  if (byZone || !read.format || read.fields.number === undefined) return byZone;
  const { number, issuer } = read.fields;
  return people.find(({ documents = [] }) =>
    documents.some((document) => document.number === number && document.issuer === issuer),
  );
}
