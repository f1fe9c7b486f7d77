/** Milliseconds on the machine's monotonic clock, which all its processes share. */
export function sharedClockMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Milliseconds until the next arrival, when arrivals are random at this rate (a Poisson stream). */
function randomGapMs(perSecond: number): number {
  return (-Math.log(1 - Math.random()) * 1000) / perSecond;
}

/** Calls `arrive` at random moments for so long; what falls due within one turn of a timer comes together. */
export async function atRandom(
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  arrive: (index: number) => void,
): Promise<void> {
  const start = performance.now();
  let due = start + randomGapMs(perSecond);
  for (let index = 0; due < start + seconds * 1000;) {
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    while (due <= performance.now()) {
      arrive(index);
      index += 1;
      due += randomGapMs(perSecond);
    }
  }
}
