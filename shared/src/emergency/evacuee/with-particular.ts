import type { Evacuee } from './evacuee.ts';

/** The record with one amendable field set, or cleared by null or undefined. */
export function withParticular(evacuee: Evacuee, field: string, value: unknown): Evacuee {
  const { [field as 'name']: _, ...rest } = evacuee;
  return value === null || value === undefined ? rest : { ...rest, [field]: value };
}
