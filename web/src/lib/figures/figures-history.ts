import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import { counters, type CounterName } from './counter-rows.ts';

export type CounterKey = CounterName | 'registered';

export interface CounterHistory {
  /** Change since `since`; absent where no earlier count came. */
  readonly change?: Readonly<Record<CounterKey, number>>;
  /** When the count was taken that the change is against. */
  readonly since?: string;
  /** Earlier values and the present one, oldest first, at even steps; empty where none came. */
  readonly values: Readonly<Record<CounterKey, readonly number[]>>;
}

/** How each counter came to its value. */
export function counterHistory(figures: FiguresRecord): CounterHistory {
  const now = byKey(figures.byStage);
  const before = figures.before && byKey(figures.before.byStage);
  const points = [...(figures.series ?? []).map(({ byStage }) => byKey(byStage)), now];
  const keys = Object.keys(now) as CounterKey[];
  const each = <T>(value: (key: CounterKey) => T) =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<CounterKey, T>;
  return {
    ...(before && { change: each((key) => now[key] - before[key]) }),
    ...(figures.before && { since: figures.before.at }),
    values: each((key) => (points.length > 1 ? points.map((point) => point[key]) : [])),
  };
}

function byKey(byStage: FiguresRecord['byStage']): Record<CounterKey, number> {
  const { registered, rows } = counters({ byStage });
  const named = Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Record<
    CounterName,
    number
  >;
  return { ...named, registered };
}

/** `+12`, `−3`, `0`. */
export function signed(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `−${-change}`;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
}

/** SVG path through values at even steps, the largest at the top; flat in the middle where all are the same. */
export function sparkPath(values: readonly number[], { width, height }: Drawing): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = width / Math.max(1, values.length - 1);
  const y = (value: number) =>
    most === least ? height / 2 : height - ((value - least) / (most - least)) * height;
  return values
    .map((value, index) => `${index === 0 ? 'M' : 'L'}${round(index * step)} ${round(y(value))}`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
