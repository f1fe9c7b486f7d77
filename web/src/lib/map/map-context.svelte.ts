import { fitPadding } from './fit-padding.ts';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '@muster/shared/vocabulary/position.ts';
import { createContext } from 'svelte';
import type { Bounds } from './bounds-of.ts';
import { nearLongitude } from './route-line.ts';

/** Replaced whenever the map moves: whoever read it places its markers anew. */
interface View {
  readonly map: MapLibreMap | undefined;
  readonly zoom: number;
}

/** The map of a MapView and how it is looked at, for what is drawn on it. */
export class MapHolder {
  #current = $state.raw<MapLibreMap>();
  #view = $state.raw<View>({ map: undefined, zoom: 0 });

  /** Undefined until it has loaded, and after it is gone. */
  get current(): MapLibreMap | undefined {
    return this.#current;
  }

  set current(map: MapLibreMap | undefined) {
    this.#current = map;
    this.moved();
  }

  /** For layers: they are drawn only while there is a map. */
  get loaded(): MapLibreMap {
    if (!this.#current) throw new Error('A layer was drawn without a map');
    return this.#current;
  }

  get zoom(): number {
    return this.#view.zoom;
  }

  /** Says that whatever stands at a point of the screen must be placed anew. */
  moved(): void {
    this.#view = { map: this.#current, zoom: this.#current?.getZoom() ?? 0 };
  }

  /** CSS pixels from the map's top left, on that copy of the world which is nearest to its middle. */
  project([longitude, latitude]: Position): { readonly x: number; readonly y: number } {
    const { map } = this.#view;
    if (!map) throw new Error('A place was looked for without a map');
    return map.project([nearLongitude(longitude, map.getCenter().lng), latitude]);
  }

  fit(bounds: Bounds): void {
    const map = this.#current;
    map?.fitBounds(bounds, { padding: fitPadding(map.getContainer()), duration: 0 });
  }
}

export const [mapHolder, setMapHolder] = createContext<MapHolder>();
