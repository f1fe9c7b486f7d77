import { EmergencyEvent } from '@muster/shared/emergency/events.ts';
import { isOpen } from '@muster/shared/vocabulary/public-field.ts';

type Schema = Parameters<typeof isOpen>[0];

/** One field of one event: where it stands, and whether the log may show it. */
export interface EventField {
  readonly event: string;
  /** `particulars.name.primary`. */
  readonly path: string;
  readonly open: boolean;
}

/** Every field of every event schema, down to those that hold no others; what an open array or object holds is open. */
export const EVENT_FIELDS: readonly EventField[] = EmergencyEvent.options.flatMap((schema) => [
  ...fieldsOf(schema, { event: schema.shape.type.value, path: '', open: false }),
]);

function* fieldsOf(schema: Schema, at: EventField): IterableIterator<EventField> {
  for (const [name, field] of Object.entries(shapeOf(schema) ?? {})) {
    const path = at.path === '' ? name : `${at.path}.${name}`;
    const here = { event: at.event, path, open: at.open || isOpen(field) };
    const inner = bare(field);
    if (here.open) {
      yield here;
      yield* fieldsOf(elementOf(inner) ?? inner, here);
    } else if (shapeOf(inner)) yield* fieldsOf(inner, here);
    else yield here;
  }
}

/** Without optional and nullable. */
function bare(schema: Schema): Schema {
  return 'unwrap' in schema && !elementOf(schema)
    ? bare((schema as { unwrap: () => Schema }).unwrap())
    : schema;
}

function elementOf(schema: Schema): Schema | undefined {
  return 'element' in schema ? bare(schema.element as Schema) : undefined;
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  return 'shape' in schema ? (schema.shape as Readonly<Record<string, Schema>>) : undefined;
}
