import atlasUrl from 'world-atlas/countries-50m.json?url';
import { baseMap, type Atlas, type BaseMap } from './base-map.ts';
import { LABEL_FONT } from './base-style.ts';

/** The base map from the program's own files, once the letters of its labels can be drawn. */
export async function loadBaseMap(): Promise<BaseMap> {
  const [atlas] = await Promise.all([fetchAtlas(), document.fonts.load(`16px "${LABEL_FONT}"`)]);
  return baseMap(atlas);
}

async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch(atlasUrl);
  if (!response.ok) throw new Error(`The base map answered ${response.status}`);
  return (await response.json()) as Atlas;
}
