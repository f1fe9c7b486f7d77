import { z } from 'zod';

/** One number and the sentence that says what it counts. */
const Figure = z.object({ value: z.int(), counts: z.string() });

export const Figures = z.object({
  expected: Figure,
  intake: Figure,
  registered: Figure,
  screened: Figure,
  cleared: Figure,
  manifested: Figure,
  boarded: Figure,
  departed: Figure,
  arrived: Figure,
  out: Figure,
  remaining: Figure,
  byStage: z.record(z.string(), z.int()),
  byPlace: z.record(z.string(), z.int()),
});
export type Figures = z.infer<typeof Figures>;

/** Counts are records of their own, outside the cursor: whole values with their seq, newest wins. */
export const FiguresRecord = z.object({
  /** A site id, or `*` for the whole emergency. */
  id: z.string(),
  seq: z.int(),
  /** Server clock. */
  at: z.string(),
  byStage: z.record(z.string(), z.int()),
  /** The counts an hour ago, or when they were first known if that is later. */
  before: z.object({ at: z.string(), byStage: z.record(z.string(), z.int()) }).exactOptional(),
  /** When the one who waits longest was registered. */
  waitingSince: z.string().exactOptional(),
  /** When a tablet of this site was last in contact. */
  heardAt: z.string().exactOptional(),
  /** In a welcome: how the counts came to be, oldest first. */
  series: z.array(z.object({ at: z.string(), byStage: z.record(z.string(), z.int()) })).exactOptional(),
});
export type FiguresRecord = z.infer<typeof FiguresRecord>;
