const SPIN_MS = 300;

/** The share of a core that a busy loop gets at this moment: 1 on a machine that does nothing else. */
export function shareOfCore(): number {
  const cpu = process.cpuUsage();
  const start = performance.now();
  while (performance.now() - start < SPIN_MS);
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(1, (user + system) / 1000 / (performance.now() - start));
}
