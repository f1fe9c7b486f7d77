export interface MrzNames {
  /** Only letters, and a primary identifier. */
  readonly wellFormed: boolean;
  readonly primary?: string;
  readonly secondary: string | null;
}

/** Two fillers end the primary identifier, one stands for a space, hyphen or apostrophe. */
export function readNames(field: string): MrzNames {
  const name = field.replace(/<+$/, '');
  const end = name.indexOf('<<');
  const primary = end < 0 ? wordsOf(name) : wordsOf(name.slice(0, end));
  const secondary = end < 0 ? '' : wordsOf(name.slice(end));
  return {
    wellFormed: primary !== '' && !/\d/.test(name),
    ...(primary !== '' && { primary }),
    secondary: secondary === '' ? null : secondary,
  };
}

/** Fillers at the ends fall away, those within are spaces. */
export function wordsOf(field: string): string {
  return field.replaceAll(/<+/g, ' ').trim();
}
