export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Room for rings, names, the controls at the right and the legend at the bottom, in CSS pixels; less on a small map. */
export function fitPadding({
  clientWidth,
  clientHeight,
}: Pick<Element, 'clientWidth' | 'clientHeight'>): Padding {
  return {
    top: Math.min(80, clientHeight * 0.14),
    right: Math.min(110, clientWidth * 0.2),
    bottom: Math.min(300, clientHeight * 0.4),
    left: Math.min(96, clientWidth * 0.16),
  };
}
