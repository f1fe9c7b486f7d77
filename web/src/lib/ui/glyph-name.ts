/** Shapes of the sprite. `held-desk` is the form of `held` at a screening desk: ink, no red. */
export type GlyphName =
  | 'waiting'
  | 'progress'
  | 'advised'
  | 'cleared'
  | 'secondary'
  | 'held'
  | 'aboard'
  | 'arrived'
  | 'held-desk'
  | 'live'
  | 'sending'
  | 'offline';
