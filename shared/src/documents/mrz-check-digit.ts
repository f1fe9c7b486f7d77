const WEIGHTS = [7, 3, 1] as const;

/** The check digit of Doc 9303 part 3, section 4.9: modulo 10, weights 7, 3, 1; `<` counts as 0, A as 10. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += valueOf(text.charCodeAt(at)) * (WEIGHTS[at % 3] ?? 0);
  return String(sum % 10);
}

/** An empty field may carry a filler in place of its digit. */
export function digitPasses(text: string, printed: string): boolean {
  return printed === checkDigit(text) || (printed === '<' && /^<*$/.test(text));
}

function valueOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  return 0;
}
