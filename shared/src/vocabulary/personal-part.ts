import { z } from 'zod';
import { isOpen } from './public-field.ts';

type Fields = { readonly [key: string]: unknown };
export interface Parts {
  readonly open: Fields;
  /** Absent when there is nothing to seal. */
  readonly personal?: Fields;
}

/** How one object is taken apart: made once for each schema, since every entry passes here. */
interface Plan {
  readonly open: ReadonlySet<string>;
  readonly nested: ReadonlyMap<string, Plan>;
}

function planOf(schema: z.ZodObject): Plan {
  const open = new Set<string>();
  const nested = new Map<string, Plan>();
  for (const [key, field] of Object.entries(schema.shape)) {
    const inner = unwrapped(field as z.ZodType);
    if (isOpen(field as z.ZodType)) open.add(key);
    else if (inner instanceof z.ZodObject) nested.set(key, planOf(inner));
  }
  return { open, nested };
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

function takeApart(fields: Fields, plan: Plan): Parts {
  const open: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  let sealed = false;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    const inner = plan.nested.get(key);
    if (plan.open.has(key)) open[key] = value;
    else if (inner && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const parts = takeApart(value as Fields, inner);
      open[key] = parts.open;
      if (parts.personal) [personal[key], sealed] = [parts.personal, true];
    } else [personal[key], sealed] = [value, true];
  }
  return sealed ? { open, personal } : { open };
}

/** Puts two parts together again; a purged part is simply not there. */
export function joined(open: Fields, personal: Fields | undefined): Fields {
  if (!personal) return open;
  const whole: Record<string, unknown> = { ...open };
  for (const [key, value] of Object.entries(personal)) {
    const known = whole[key];
    whole[key] = isFields(known) && isFields(value) ? joined(known, value) : value;
  }
  return whole;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Takes events apart into what may stand open in the log and what is sealed. Fail closed: a field that its schema does
 * not call open, and one that no schema knows, is sealed. Rule LOG-40.
 */
export function partsBySchema(schemas: readonly z.ZodObject[]): (event: { readonly type: string }) => Parts {
  const plans = new Map<string, Plan>();
  for (const schema of schemas) {
    const type: unknown = schema.shape['type'];
    if (!(type instanceof z.ZodLiteral)) throw new Error('An event schema needs a literal type');
    plans.set(String(type.value), planOf(schema));
  }
  const nothingKnown: Plan = { open: new Set(['type']), nested: new Map() };
  return (event) => takeApart(event, plans.get(event.type) ?? nothingKnown);
}
