/** What this device's clock shows. */
export function deviceTime(): Date {
  return new Date();
}

export function laterBy(time: Date, milliseconds: number): Date {
  return new Date(time.getTime() + milliseconds);
}
