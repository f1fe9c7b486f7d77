import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { BaseMap } from './base-map.ts';
import type { MapColours } from './map-colours.ts';

/** A family of the page: without a `glyphs` address MapLibre draws letters with fonts that the page has loaded. */
export const LABEL_FONT = 'Noto Sans Variable';

interface Look {
  readonly colours: MapColours;
  readonly locale: 'en' | 'fr';
}

/** The base map as a style of its own: no tiles, no glyphs, no sprite, so nothing is asked of any network. */
export function baseStyle(base: BaseMap, look: Look): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: base.land, tolerance: 0.3 },
      coasts: { type: 'geojson', data: base.coasts },
      borders: { type: 'geojson', data: base.borders },
      labels: { type: 'geojson', data: base.labels },
    },
    layers: baseLayers(look),
  };
}

/** Puts another theme or language on a map that is already drawn, so that its view and its other layers stay. */
export function restyle(map: MapLibreMap, look: Look): void {
  for (const layer of baseLayers(look)) {
    for (const [property, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, property as never, value as never);
    }
  }
  map.setLayoutProperty('country-name', 'text-field', ['get', look.locale]);
}

function baseLayers({ colours, locale }: Look): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
    {
      id: 'border',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.border, 'line-width': 1, 'line-dasharray': [4, 2] },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coasts',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.coast, 'line-width': 1 },
    },
    {
      id: 'country-name',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': ['get', locale],
        'text-font': [LABEL_FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 1, 11, 6, 16],
        'text-letter-spacing': 0.18,
        'text-transform': 'uppercase',
        'text-max-width': 8,
        // Large countries first where labels would meet.
        'symbol-sort-key': ['-', 0, ['get', 'area']],
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.5 },
    },
  ];
}
