import {cssVariable, FLAVOURS} from '../../../carto/flavour.ts';
import {labelCandidates} from '../../../carto/label-candidate.ts';
import {placeLabels} from '../../../carto/place-labels.ts';
import {fitPlaces} from '../../../carto/scene-camera.ts';
import type {Bundle} from '../../../domain/bundle.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {MAP_FONT} from '../../lettering/draw-labels.ts';
import {drawMap} from '../svg/draw-map.ts';
import {drawLabelsInPercent} from '../../lettering/label-overlay.ts';
import {posterOf, posterSize} from './poster.ts';

export interface PosterOptions {
  readonly locale: Locale;
  /** Ground drawn around the poster, and the grid of its coordinates, both in its pixels. */
  readonly overdraw: number;
  readonly step: number;
  /** The lettering is set for a high window and for a low one, in pixels. */
  readonly wide: number;
  readonly narrow: number;
  /** Looked at from near, and marked; the whole map without it. */
  readonly place?: Place;
}

/** The first map: geometry once, lettering twice; it lives in an element `.box` of the poster's shape. */
export function drawPoster(
  {places, region}: Bundle,
  features: MapFeatures,
  {locale, overdraw, step, wide, narrow, place}: PosterOptions,
): string {
  const names = new Map<string, string>(places.map(({id, name}) => [id, inLocale(name, locale)]));
  const {size: shape, camera: whole} = posterOf(region);
  const poster = {size: shape, camera: place ? fitPlaces([place], region.extent, shape) : whole};
  const focus = new Set(place ? [place.id] : []);
  const drawing = drawMap({
    features,
    ...poster,
    flavour: FLAVOURS.light,
    colour: (role) => `var(${cssVariable(role)})`,
    // The ground's shading comes with the map itself: a tenth of the first picture's bytes, and hardly seen.
    hidden: new Set(['relief']),
    focus,
    interactive: true,
    nameOf: (id) => names.get(id) ?? id,
    overdraw,
    step,
  });
  const candidates = labelCandidates(places, features, region);
  const labels = [wide, narrow].map((height) => {
    const size = posterSize(region, height);
    const {center, zoom} = poster.camera;
    const camera = {center, zoom: zoom + Math.log2(size.width / poster.size.width)};
    const placed = placeLabels({candidates, camera, size, locale, flavour: FLAVOURS.light, hidden: new Set(), focus});
    return `<svg class="labels ${height === wide ? 'wide' : 'narrow'}" font-family="${MAP_FONT}">${drawLabelsInPercent(placed, size, focus)}</svg>`;
  });
  return `<svg class="poster" viewBox="0 0 ${poster.size.width} ${poster.size.height}"><g data-scene="">${drawing}</g></svg>${labels.join('')}`;
}

/** The poster's shapes alone, as exact as a map needs that is looked at closely. */
export function drawScene({places, region}: Bundle, features: MapFeatures): string {
  const names = new Map<string, string>(places.map(({id, name}) => [id, name.zh]));
  return drawMap({
    features,
    ...posterOf(region),
    flavour: FLAVOURS.light,
    colour: (role) => `var(${cssVariable(role)})`,
    hidden: new Set(),
    focus: new Set(),
    interactive: true,
    nameOf: (id) => names.get(id) ?? id,
    overdraw: 260,
    step: 0.1,
    everyZoom: true,
  });
}

/** A style sheet without comments and white space that means nothing. */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':');
}
