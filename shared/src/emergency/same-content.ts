/** True when every field said equals the one recorded: the same id sent again with the same content is "already so". */
export function sameContent(recorded: object, said: object): boolean {
  return Object.entries(said).every(
    ([field, value]) => value === undefined || sameValue((recorded as Record<string, unknown>)[field], value),
  );
}

/** Structural equality of plain JSON values, whatever the order of keys. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) =>
    sameValue((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]),
  );
}
