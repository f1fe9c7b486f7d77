import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { packagePlaces } from './package-places.ts';

/** `virtual:places` is the address of one file of all airports and seaports, made here and named by its content. */
export function placesPlugin(): Plugin {
  let cacheDir = '';
  let made: Promise<string> | undefined;

  async function make(): Promise<string> {
    const file = path.join(cacheDir, 'muster', 'places.json');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(await packagePlaces()));
    return file;
  }

  return {
    name: 'muster-places',
    configResolved: (config) => void (cacheDir = config.cacheDir),
    async resolveId(id) {
      if (id !== 'virtual:places') return null;
      made ??= make();
      return `${await made}?url`;
    },
  };
}
