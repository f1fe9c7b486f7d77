/** `2-3` in an address: compare version 2 with version 3. */
export function pairIn(text: string | null): readonly [number, number] | undefined {
  const [, before, after] = /^(\d{1,6})-(\d{1,6})$/.exec(text ?? '') ?? [];
  return before !== undefined && after !== undefined ? [Number(before), Number(after)] : undefined;
}
