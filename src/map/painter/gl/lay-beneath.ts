import type {ErrorEvent, Map as MapLibreMap, MapSourceDataEvent, StyleSpecification} from 'maplibre-gl';
import {isOfBasemap, loadBasemap, overBasemap, parseBasemap, type AddProtocol} from './basemap.ts';
import {showCredit} from './basemap-credit.ts';

/** The publisher's setting, and who hears that it cannot be had. */
export interface BasemapWish {
  readonly setting: string;
  readonly failed: () => void;
}

/**
 * Lays the publisher's basemap beneath a map that stands. `restyle` gives the map its style through `over`. Where nothing of it can be
 * had (a wrong address or key, no network), the map is as it was, and `failed` is called once.
 */
export async function layBeneath(
  map: MapLibreMap,
  {setting, failed}: BasemapWish,
  addProtocol: AddProtocol,
  restyle: (over: (style: StyleSpecification) => StyleSpecification) => void,
): Promise<void> {
  let hideCredit = (): void => {};
  let settled = false;
  const giveUp = (error: unknown): void => {
    if (settled) return;
    settled = true;
    stop();
    console.warn(`basemap: ${error instanceof Error ? error.message : String(error)}`);
    restyle((style) => style);
    hideCredit();
    failed();
  };
  const onError = (event: ErrorEvent & {readonly sourceId?: string}): void => {
    if (isOfBasemap(event.sourceId ?? '')) giveUp(event.error);
  };
  const onData = ({sourceId, tile}: MapSourceDataEvent): void => {
    if (!isOfBasemap(sourceId) || !tile) return;
    settled = true;
    stop();
  };
  const stop = (): void => {
    map.off('error', onError);
    map.off('sourcedata', onData);
  };
  map.on('error', onError);
  map.on('sourcedata', onData);
  try {
    const wanted = parseBasemap(setting);
    if (wanted === null) return stop();
    const basemap = await loadBasemap(wanted, document.baseURI, addProtocol);
    restyle((style) => overBasemap(style, basemap));
    hideCredit = showCredit(map);
  } catch (error) {
    giveUp(error);
  }
}
