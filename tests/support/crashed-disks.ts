import type { SectorFate, SimulatedFiles } from './journal-simulated-files.ts';
import { Random } from './random.ts';

type Crashed = readonly [what: string, disk: SimulatedFiles];

/** The first bytes of what was not synced survive, from none to all of them; renames happened or did not. */
export function* cutAtEachByte(files: SimulatedFiles): Generator<Crashed> {
  for (let bytes = 0; bytes <= files.unsyncedBytes(); bytes += 1) {
    yield [`${bytes} bytes`, files.crash({ bytes })];
  }
  yield ['nothing synced, names kept', files.crash({ names: true })];
  yield ['everything there', files.crash({ bytes: Infinity, names: true })];
}

const FATES: readonly SectorFate[] = ['kept', 'dropped', 'torn'];
/** All fates of so many sectors are tried; of more, this many drawn ones. */
const MOST_SECTORS = 4;
const DRAWN = 243;

/** Each unsynced sector is kept, dropped or torn whatever happened to the others: a disk writes in no order. */
export function* cutBySector(files: SimulatedFiles): Generator<Crashed> {
  const sectors = files.unsyncedSectors();
  const random = new Random(sectors);
  const count = sectors > MOST_SECTORS ? DRAWN : FATES.length ** sectors;
  for (let way = 0; way < count; way += 1) {
    const fates = Array.from({ length: sectors }, (_, at) => {
      const drawn = sectors > MOST_SECTORS ? random.below(3) : Math.floor(way / FATES.length ** at) % 3;
      return FATES[drawn] ?? 'kept';
    });
    yield [`sectors ${fates.join(' ')}`, files.crashBySector((sector) => fates[sector] ?? 'kept')];
  }
}
