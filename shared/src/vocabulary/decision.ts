/** Either the facts to record, or the reason the command was turned down. */
export type Decision<Event, Rejection> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** No events means "already so": the command is fine and there is nothing new to record. */
export function accept<Event>(...events: readonly Event[]): Decision<Event, never> {
  return { ok: true, events };
}

export function reject<Rejection>(rejection: Rejection): Decision<never, Rejection> {
  return { ok: false, rejection };
}

/** Turns a forgotten `case` into a compile error, and into a loud crash if a lie reaches runtime. */
export function assertNever(unhandled: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(unhandled)}`);
}
