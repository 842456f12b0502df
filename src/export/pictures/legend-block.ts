import type {Flavour} from '../../carto/flavour.ts';
import {fromScreen, type Size} from '../../carto/mercator.ts';
import type {MapFeature, MapFeatures} from '../../domain/map-feature.ts';
import type {Region} from '../../domain/region.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import type {Camera, LayerId} from '../../domain/view.ts';
import {textLine, type Block} from './block.ts';
import {widthOf} from './break-lines.ts';
import {HEI} from './type.ts';
import {PICTURE_WORDS, type LegendEntry} from './words.ts';

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
  /** Whether something is marked as spoken of. */
  readonly focused: boolean;
}

type Entry = LegendEntry | 'selected';

const ENTRIES: readonly (readonly [LegendEntry, LayerId, (properties: MapFeature['properties']) => boolean])[] = [
  ['railway', 'railway', ({class: name, precision}) => name === 'railway' && precision !== 'schematic'],
  ['railwayGuess', 'railway', ({class: name, precision}) => name === 'railway' && precision === 'schematic'],
  ['expressway', 'roads', ({class: name}) => name === 'expressway'],
  ['national', 'roads', ({class: name, precision}) => name === 'national-road' && precision !== 'schematic'],
  ['nationalGuess', 'roads', ({class: name, precision}) => name === 'national-road' && precision === 'schematic'],
  ['planned', 'roads', ({class: name}) => name === 'project-road'],
  ['approximate', 'lake', ({class: name}) => name === 'zone' || name === 'park'],
];

/** Explains what the map shows and nothing else: an entry stands only where its kind of line or area is in sight. */
export function legendBlock(options: LegendOptions): Block {
  const {
    flavour: {lettering: k, colour},
    width,
    locale,
    names,
    focused,
  } = options;
  const entries: readonly Entry[] = [...(focused ? ['selected' as const] : []), ...entriesInSight(options)];
  const t = PICTURE_WORDS[locale];
  const textOf = (entry: Entry): string =>
    entry === 'selected'
      ? t.selected
      : entry === 'railway' && names.railway
        ? inLocale(names.railway, locale)
        : t.legend[entry];
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
            sampleOf(entry, left + dx, y, sample, options.flavour) +
            textLine(textOf(entry), left + dx + sample + 7 * k, y + size * 0.36, style)
          );
        })
        .join(''),
  };
}

function entriesInSight({features, camera, size, hidden}: LegendOptions): readonly LegendEntry[] {
  const [west, north] = fromScreen(camera, size, [0, 0]);
  const [east, south] = fromScreen(camera, size, [size.width, size.height]);
  const inSight = ({geometry}: MapFeature): boolean =>
    positions(geometry).some(([lng = 0, lat = 0]) => lng > west && lng < east && lat > south && lat < north);
  return ENTRIES.flatMap(([entry, layer, is]) =>
    !hidden.has(layer) && features.features.some((feature) => is(feature.properties) && inSight(feature))
      ? [entry]
      : [],
  );
}

function positions(geometry: MapFeature['geometry']): readonly (readonly number[])[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positions);
  const flat = (value: unknown): readonly (readonly number[])[] =>
    Array.isArray(value) && typeof value[0] === 'number' ? [value as number[]] : (value as unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
}

/** A full line is known, a dashed one is a guess: as on the map, only thinner. */
function sampleOf(entry: Entry, x: number, y: number, width: number, {colour, lettering: k}: Flavour): string {
  const line = (role: keyof typeof colour, thickness: number, dash?: readonly [number, number]): string =>
    `<path d="M${x} ${y}h${width}" fill="none" stroke="${colour[role]}" stroke-width="${thickness * k}"${dash ? ` stroke-dasharray="${dash[0] * k} ${dash[1] * k}"` : ''}/>`;
  const area = (fill: string, edge: keyof typeof colour, dash: string): string =>
    `<rect x="${x + k}" y="${y - 5 * k}" width="${width - 2 * k}" height="${10 * k}" fill="${fill}" stroke="${colour[edge]}" stroke-width="${(edge === 'vermilion' ? 1.8 : 0.8) * k}"${dash}/>`;
  switch (entry) {
    case 'selected':
      return area(colour.focusFill, 'vermilion', '');
    case 'railway':
      return `${line('railway', 4)}${line('railwayCore', 1.3)}<circle cx="${x + width / 2}" cy="${y}" r="${3 * k}" fill="${colour.halo}" stroke="${colour.railway}" stroke-width="${1.6 * k}"/>`;
    case 'railwayGuess':
      return line('railwayGuess', 1.8, [4.4, 3.2]);
    case 'expressway':
      return line('expressway', 3.8) + line('expresswayCore', 1.6);
    case 'national':
      return line('nationalRoad', 2);
    case 'nationalGuess':
      return line('nationalRoad', 1.4, [4.2, 3]);
    case 'planned':
      return line('planned', 2.4, [4.8, 3.4]);
    case 'approximate':
      return area('url(#hatch)', 'zoneInk', ` stroke-dasharray="${2 * k} ${2 * k}"`);
    case 'site':
      return `<circle cx="${x + width / 2}" cy="${y}" r="${2.6 * k}" fill="${colour.site}"/>`;
  }
}
