import type {Briefing} from '../../domain/briefing.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {App} from '../app.ts';
import {ownBriefings} from '../present/own-briefings.ts';

/** Made from the article or by the reader. */
export function briefingOf({index, window}: App, id: string): Briefing | undefined {
  return [...index().bundle.briefings, ...ownBriefings(window).list()].find((briefing) => briefing.id === id);
}

export async function loadFeatures({dataUrl}: App): Promise<MapFeatures> {
  const response = await fetch(new URL('map.geojson', dataUrl));
  if (!response.ok) throw new Error(`map.geojson: ${response.status}`);
  return await response.json() as MapFeatures;
}
