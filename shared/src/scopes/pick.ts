/** Only these fields, of those that are there: what a record gains later is not shown until it is listed. */
export function pick<R extends object, K extends keyof R>(record: R, fields: readonly K[]): Pick<R, K> {
  const picked: Partial<Pick<R, K>> = {};
  for (const field of fields) if (record[field] !== undefined) picked[field] = record[field];
  return picked as Pick<R, K>;
}
