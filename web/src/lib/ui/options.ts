/** The words of a code list as options, in the order of the list. */
export function options<Code extends string>(
  wordOf: Readonly<Record<Code, string>>,
): { readonly value: Code; readonly label: string }[] {
  return (Object.keys(wordOf) as Code[]).map((value) => ({ value, label: wordOf[value] }));
}
