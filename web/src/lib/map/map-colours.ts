/** What MapLibre paints with: it cannot read custom properties, so they are read for it whenever the theme changes. */
export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly ink: string;
  readonly route: string;
  readonly halo: string;
}

export function mapColours(element: Element): MapColours {
  const tokens = getComputedStyle(element);
  const read = (token: string) => tokens.getPropertyValue(token).trim();
  return {
    sea: read('--sea'),
    land: read('--land'),
    coast: read('--coast'),
    border: read('--border-line'),
    ink: read('--map-ink'),
    route: read('--aboard'),
    halo: read('--land'),
  };
}
