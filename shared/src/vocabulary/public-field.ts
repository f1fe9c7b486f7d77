import { z } from 'zod';

/** Schemas whose values may stand in the open part of a log entry. Everything else is sealed. */
const openSchemas = z.registry<{ open: true }>();

/** Marks a schema as holding nothing personal, and returns it. */
export function open<S extends z.ZodType>(schema: S): S {
  openSchemas.add(schema, { open: true });
  return schema;
}

/** True for literals, for what was marked with `open`, and for an optional, nullable or array of those. */
export function isOpen(schema: z.ZodType): boolean {
  if (openSchemas.has(schema) || schema instanceof z.ZodLiteral) return true;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable
  ) {
    return isOpen(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodArray) return isOpen(schema.element as z.ZodType);
  return false;
}
