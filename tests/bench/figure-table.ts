/** One line of what a bench prints. */
export interface Figure {
  readonly figure: string;
  readonly record: string;
  readonly value: string;
  readonly against?: string;
  readonly ratio?: number;
  readonly aim?: string;
  /** Absent where nothing is aimed at. */
  readonly met?: boolean;
}

const HEADINGS = ['figure', 'record', 'value', 'against', 'ratio', 'aim', ''] as const;

export function printTable(figures: readonly Figure[]): void {
  const rows = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

function cellsOf({ figure, record, value, against = '', ratio, aim = '', met }: Figure): readonly string[] {
  const verdict = met === undefined ? '' : met ? 'met' : 'short';
  return [figure, record, value, against, ratio === undefined ? '' : ratio.toFixed(2), aim, verdict];
}

export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms.toFixed(1)} ms`;
}

export function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString('en-GB')}/s`;
}
