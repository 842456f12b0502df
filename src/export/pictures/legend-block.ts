import {drawSamples, LEGEND_ZOOM, sampleOfLegend, SELECTED} from '../../carto/draw-sample.ts';
import type {Flavour} from '../../carto/flavour.ts';
import {explains, LEGEND, type LegendRow} from '../../carto/kinds.ts';
import {draws, isErrorDisc, isHidden, LAYERS, type Layer} from '../../carto/layers.ts';
import {fromScreen, type Size} from '../../carto/mercator.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeature, MapFeatures} from '../../domain/map-feature.ts';
import type {Region} from '../../domain/region.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import type {Camera, LayerId} from '../../domain/view.ts';
import {textLine, type Block} from './block.ts';
import {widthOf} from './break-lines.ts';
import {HEI} from './type.ts';
import {PICTURE_WORDS} from './words.ts';

export interface LegendOptions {
  readonly features: MapFeatures;
  readonly camera: Camera;
  readonly size: Size;
  readonly flavour: Flavour;
  readonly locale: Locale;
  /** What the region calls a kind of line that is one line's. */
  readonly names: Region['legend'];
  readonly hidden: ReadonlySet<LayerId>;
  readonly width: number;
  /** Places that are marked as spoken of. */
  readonly focus: ReadonlySet<PlaceId>;
}

/** A row of the legend; the mark of what is spoken of; the disc of how far a point may be off. */
type Entry = LegendRow | 'selected' | 'error';

const MARKS = {selected: SELECTED, error: {layers: LAYERS.filter(isErrorDisc), isArea: true}};

/** Explains what the map shows and nothing else: an entry stands only where its kind of line or area is in sight. */
export function legendBlock(options: LegendOptions): Block {
  const {
    flavour: {lettering: k, colour},
    width,
    locale,
    names,
  } = options;
  const entries = entriesInSight(options);
  const t = PICTURE_WORDS[locale];
  const textOf = (entry: Entry): string => {
    if (typeof entry === 'string') return t[entry];
    const [own] = entry.guess ? [] : entry.of.flatMap((name) => names[name] ?? []);
    return own ? inLocale(own, locale) : t.legendItems[entry.name];
  };
  const size = 12 * k;
  const [sample, gutter, row] = [30 * k, 18 * k, 21 * k];
  const placed: {readonly entry: Entry; readonly x: number; readonly row: number}[] = [];
  let [x, line] = [0, 0];
  for (const entry of entries) {
    const wide = sample + 7 * k + widthOf(textOf(entry), size);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    placed.push({entry, x, row: line});
    x += wide + gutter;
  }
  const style = {family: HEI, size, colour: colour.ink};
  return {
    height: entries.length === 0 ? 0 : (line + 1) * row,
    draw: (left, top) =>
      placed
        .map(({entry, x: dx, row: index}) => {
          const y = top + index * row + row / 2;
          return (
            drawSamples(
              typeof entry === 'string' ? MARKS[entry] : sampleOfLegend(entry),
              {x: left + dx + k, y: y - 5 * k, width: sample - 2 * k, height: 10 * k},
              {colour: (role) => colour[role], zoom: LEGEND_ZOOM, scale: k},
            ) + textLine(textOf(entry), left + dx + sample + 7 * k, y + size * 0.36, style)
          );
        })
        .join(''),
  };
}

function entriesInSight(options: LegendOptions): readonly Entry[] {
  const {features, hidden} = options;
  const inSight = sightOf(options);
  const rows = LEGEND.filter((row) =>
    features.features.some(
      (feature) =>
        explains(row, feature.properties) &&
        LAYERS.some((layer) => !layer.state && draws(layer, feature.properties) && !isHidden(layer, hidden)) &&
        inSight(feature),
    ),
  );
  return [
    ...(isMarked(options) ? ['selected' as const] : []),
    ...rows,
    ...(drawsAny(options, isErrorDisc) ? ['error' as const] : []),
  ];
}

/** Whether a mark of what is spoken of is in sight: a county's is not where boundaries are switched off. */
function isMarked(options: LegendOptions): boolean {
  return drawsAny(options, ({state}) => state === 'selected');
}

/** Whether one of the layers of a kind draws something in sight at this zoom. */
function drawsAny(options: LegendOptions, is: (layer: Layer) => boolean): boolean {
  const {features, camera, hidden, focus} = options;
  const inSight = sightOf(options);
  const layers = LAYERS.filter(
    (layer) =>
      is(layer) &&
      !isHidden(layer, hidden) &&
      camera.zoom >= (layer.minZoom ?? 0) &&
      camera.zoom < (layer.maxZoom ?? 99),
  );
  return features.features.some(
    (feature) =>
      layers.some(
        (layer) =>
          draws(layer, feature.properties) &&
          (layer.state === undefined ||
            (feature.properties.place !== undefined && focus.has(feature.properties.place))),
      ) && inSight(feature),
  );
}

function sightOf({camera, size}: LegendOptions): (feature: MapFeature) => boolean {
  const [west, north] = fromScreen(camera, size, [0, 0]);
  const [east, south] = fromScreen(camera, size, [size.width, size.height]);
  return ({geometry}) =>
    positions(geometry).some(([lng = 0, lat = 0]) => lng > west && lng < east && lat > south && lat < north);
}

function positions(geometry: MapFeature['geometry']): readonly (readonly number[])[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positions);
  const flat = (value: unknown): readonly (readonly number[])[] =>
    Array.isArray(value) && typeof value[0] === 'number' ? [value as number[]] : (value as unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
}
