import type { Emergencies } from '../emergencies/emergencies.ts';

const EVERY_MS = 1000;

/** Each second asks every emergency what time alone has changed, and has it logged like anything else. */
export function startTicking(
  emergencies: Emergencies,
  alarm: (what: string, cause: unknown) => void,
): { stop: () => Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const tick = async () => {
    for (const emergency of emergencies.open) {
      try {
        await emergency.tick();
      } catch (error) {
        alarm(`The clock of ${emergency.id} stood still`, error);
      }
    }
  };
  let timer = setTimeout(next, EVERY_MS);
  function next(): void {
    running = tick().then(() => {
      if (!stopped) timer = setTimeout(next, EVERY_MS);
    });
  }
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
