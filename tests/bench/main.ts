import { cpus, loadavg } from 'node:os';
import { commandsPerSecond } from './commands-per-second.ts';
import { commitToVisible } from './commit-to-visible.ts';
import { printTable, type Figure } from './figure-table.ts';
import { shareOfCore } from './quiet.ts';
import { restart } from './restart.ts';

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  'commit-to-visible': commitToVisible,
  'commands-per-second': commandsPerSecond,
  restart,
};

/** `npm run bench`: every bench, or those named, on this machine and loopback alone; ends by itself. */
async function main(named: readonly string[]): Promise<void> {
  const unknown = named.find((name) => !(name in benches));
  if (unknown !== undefined) {
    console.error(`No bench ${unknown}. There are: ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}; Node ${process.version}`);
  for (const [name, bench] of Object.entries(benches)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n${name}: ${noise()}`);
    const start = performance.now();
    const figures = await bench();
    printTable(figures);
    console.log(`${((performance.now() - start) / 1000).toFixed(0)} s; afterwards ${noise()}`);
  }
}

/** Figures of time mean little where others use the machine too. */
function noise(): string {
  const [load = 0] = loadavg();
  return `a busy loop gets ${Math.round(shareOfCore() * 100)} % of a core, load ${load.toFixed(1)}`;
}

await main(process.argv.slice(2));
process.exit(0);
