import { counter } from '../plural.ts';

const count = counter('en');

export const palette = {
  title: 'Go to',
  open: 'Go to a page, a site, a departure or a person',
  field: 'Page, site, departure, name, document or wristband',
  results: 'Results',
  kinds: { page: 'Page', site: 'Site', departure: 'Departure', person: 'Person', search: 'Search' },
  recent: 'Recent',
  searchPeople: (text: string) => `Search everyone for “${text}”`,
  searching: 'Searching…',
  nobody: (text: string) => `Nobody found for “${text}”.`,
  nothing: 'Nothing of this name here.',
  indexing: 'The server is still reading its records: search again in a moment.',
  failed: 'The server cannot be reached: only what is on this device was searched.',
  found: (results: number) => count(results, 'result', 'results'),
  help: '↑ ↓ to choose, Enter to open, Esc to close',

  shortcuts: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  singleKeys: 'Single keys',
  singleKeysOn: 'Use single keys',
  singleKeysNote:
    'They do nothing while you type in a field. Switch them off if you speak to this device or strike keys by accident.',
  keys: {
    palette: 'Go to a page, a site, a departure or a person',
    undo: 'Take back, while the notice offers it',
    sheet: 'This sheet',
    search: 'To the search or scan field of this page',
    tablet: 'Tablet',
    determinations: 'Determinations',
    departures: 'Departures',
    conflicts: 'Conflicts',
    map: 'Map',
    administration: 'Administration',
    close: 'Close a dialog',
  },
};
