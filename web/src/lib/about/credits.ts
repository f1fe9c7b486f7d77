import type { Dictionary } from '#lib/words/dictionary.ts';

export interface Credit {
  readonly work: string;
  readonly use: keyof Dictionary['about']['uses'];
  /** SPDX identifier, or undefined where a work is in the public domain. */
  readonly licence: string | undefined;
  readonly by?: string;
}

/** Whatever a browser or the server is given that others made. */
export const CREDITS: { readonly [G in keyof Dictionary['about']['groups']]: readonly Credit[] } = {
  data: [
    { work: 'Natural Earth', use: 'map', licence: undefined, by: 'naturalearthdata.com' },
    { work: 'world-atlas', use: 'map', licence: 'ISC', by: 'Michael Bostock' },
    { work: 'airport-data-js', use: 'airports', licence: 'CC-BY-4.0', by: 'Aashish Vivekanand' },
    { work: 'sea-ports', use: 'ports', licence: 'MIT' },
    { work: '@photostructure/tz-lookup', use: 'zones', licence: 'CC0-1.0' },
    { work: 'i18n-iso-countries', use: 'countries', licence: 'MIT' },
  ],
  fonts: [
    { work: 'Noto Sans', use: 'text', licence: 'OFL-1.1', by: 'The Noto Project Authors' },
    { work: 'Noto Sans Arabic', use: 'arabic', licence: 'OFL-1.1', by: 'The Noto Project Authors' },
    { work: 'B612 Mono', use: 'codes', licence: 'OFL-1.1', by: 'The B612 Project Authors' },
    { work: 'Lucide', use: 'icons', licence: 'ISC', by: 'Lucide contributors' },
  ],
  software: [
    { work: 'Svelte, SvelteKit', use: 'pages', licence: 'MIT' },
    { work: 'virtua', use: 'pages', licence: 'MIT' },
    { work: 'MapLibre GL JS', use: 'drawing', licence: 'BSD-3-Clause' },
    { work: 'topojson-client', use: 'drawing', licence: 'ISC' },
    { work: 'Socket.IO', use: 'link', licence: 'MIT' },
    { work: 'Zod', use: 'rules', licence: 'MIT' },
    { work: 'MiniSearch', use: 'search', licence: 'MIT' },
    { work: 'Express, Helmet, lowdb, pino', use: 'server', licence: 'MIT' },
    { work: 'rate-limiter-flexible', use: 'server', licence: 'ISC' },
    { work: 'prom-client', use: 'server', licence: 'Apache-2.0' },
  ],
};
