import type {AddProtocolAction, LayerSpecification, SourceSpecification, StyleSpecification} from 'maplibre-gl';
import type {PMTiles} from 'pmtiles';

/** A map that the publisher lays beneath ours. */
export type BasemapSetting =
  | {readonly kind: 'tianditu'; readonly key: string}
  | {readonly kind: 'style' | 'pmtiles'; readonly url: string};

/** What of a foreign style goes beneath ours: its sources and layers, without lettering, renamed so that no name is ours. */
export interface Basemap {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  readonly sprite?: NonNullable<StyleSpecification['sprite']>;
}

const PREFIX = 'basemap-';
/** How much of our land, districts and counties remains over it. */
const OVER_BASEMAP = 0.35;
const COVERING = /^(?:county|district)$|^dim-|^relief-/;

/** `tianditu:KEY`, the address of a MapLibre style (`….json`), or of a tile archive (`….pmtiles`); null for none. Anything else throws. */
export function parseBasemap(setting: string): BasemapSetting | null {
  const text = setting.trim();
  if (text === '') return null;
  const [, key] = /^tianditu:(\w+)$/.exec(text) ?? [];
  if (key !== undefined) return {kind: 'tianditu', key};
  const [, ending] = /\.(json|pmtiles)(?:\?.*)?$/.exec(text) ?? [];
  if (ending === undefined) throw new Error(`not a basemap: ${text}`);
  return {kind: ending === 'json' ? 'style' : 'pmtiles', url: text};
}

/** MapLibre's own, handed in: asking for it by a second import would keep the whole of the library in the bundle. */
export type AddProtocol = (name: string, load: AddProtocolAction) => void;

/** Fetches what the setting names; rejects where it cannot be had. Addresses count from `base`. */
export async function loadBasemap(setting: BasemapSetting, base: string, addProtocol: AddProtocol): Promise<Basemap> {
  switch (setting.kind) {
    case 'tianditu':
      return tianditu(setting.key);
    case 'style':
      return fetchStyle(new URL(setting.url, base).href);
    case 'pmtiles':
      return openArchive(new URL(setting.url, base).href, addProtocol);
  }
}

/** Our style over a basemap: the land gives way, the units become a veil, lines and lettering stay. */
export function overBasemap(style: StyleSpecification, {sources, layers, sprite}: Basemap): StyleSpecification {
  const ours = style.layers
    .filter(({type}) => type !== 'background')
    .map((layer) => (layer.type === 'fill' && COVERING.test(layer.id) ? veiled(layer) : layer));
  return {...style, sources: {...sources, ...style.sources}, layers: [...layers, ...ours], ...(sprite ? {sprite} : {})};
}

type FillLayerSpecification = Extract<LayerSpecification, {type: 'fill'}>;

function veiled(layer: FillLayerSpecification): LayerSpecification {
  const opacity = layer.paint?.['fill-opacity'];
  return typeof opacity === 'number'
    ? {...layer, paint: {...layer.paint, 'fill-opacity': opacity * OVER_BASEMAP}}
    : layer;
}

/** Whether a source was brought by the basemap. */
export function isOfBasemap(source: string): boolean {
  return source.startsWith(PREFIX);
}

/** The vector map of 天地图 without its lettering. @see http://lbs.tianditu.gov.cn/server/MapService.html */
function tianditu(key: string): Basemap {
  const tiles = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (server) =>
      `https://t${server}.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
  );
  return beneath({vec: {type: 'raster', tiles, tileSize: 256, maxzoom: 18, attribution: '底图：天地图'}}, [
    {id: 'vec', type: 'raster', source: 'vec'},
  ]);
}

async function fetchStyle(url: string): Promise<Basemap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const {sources, layers, sprite} = (await response.json()) as Partial<StyleSpecification>;
  if (typeof sources !== 'object' || !Array.isArray(layers) || layers.length === 0)
    throw new Error(`${url} is no MapLibre style`);
  const absolute = Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, absoluteSource(source, url)]));
  return {
    ...beneath(absolute, layers),
    ...(sprite ? {sprite: typeof sprite === 'string' ? absoluteUrl(sprite, url) : sprite} : {}),
  };
}

function absoluteSource(source: SourceSpecification, base: string): SourceSpecification {
  const {url, tiles, data} = source as {
    readonly url?: string;
    readonly tiles?: readonly string[];
    readonly data?: unknown;
  };
  return {
    ...source,
    ...(url ? {url: absoluteUrl(url, base)} : {}),
    ...(tiles ? {tiles: tiles.map((tile) => absoluteUrl(tile, base))} : {}),
    ...(typeof data === 'string' ? {data: absoluteUrl(data, base)} : {}),
  } as SourceSpecification;
}

/** Braces are the style's, not the address's. */
function absoluteUrl(url: string, base: string): string {
  return new URL(url, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

function beneath(
  sources: Readonly<Record<string, SourceSpecification>>,
  layers: readonly LayerSpecification[],
): Basemap {
  return {
    sources: Object.fromEntries(Object.entries(sources).map(([id, source]) => [PREFIX + id, source])),
    layers: layers
      .filter(({type}) => type !== 'symbol')
      .map(
        (layer) =>
          ({
            ...layer,
            id: PREFIX + layer.id,
            ...('source' in layer ? {source: PREFIX + layer.source} : {}),
          }) as LayerSpecification,
      ),
  };
}

/** The archive is read by ranges, a few kilobytes at a time. */
async function openArchive(url: string, addProtocol: AddProtocol): Promise<Basemap> {
  const {PMTiles: Archive, Protocol, TileType} = await import('pmtiles');
  const archive: PMTiles = new Archive(url);
  const {tileType} = await archive.getHeader();
  const metadata = (await archive.getMetadata()) as {
    readonly attribution?: string;
    readonly vector_layers?: readonly {readonly id: string}[];
  };
  const protocol = new Protocol();
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  const isVector = tileType === TileType.Mvt;
  const source = {
    type: isVector ? 'vector' : 'raster',
    url: `pmtiles://${url}`,
    ...(isVector ? {} : {tileSize: 256}),
    ...(metadata?.attribution ? {attribution: metadata.attribution} : {}),
  } as SourceSpecification;
  return beneath(
    {archive: source},
    isVector
      ? vectorLayers((metadata?.vector_layers ?? []).map(({id}) => id))
      : [{id: 'archive', type: 'raster', source: 'archive'}],
  );
}

/** Quiet greys for the layers of the usual schemas (Protomaps, OpenMapTiles). Borders are not among them: ours are. */
export function vectorLayers(ids: readonly string[]): readonly LayerSpecification[] {
  const quiet: readonly (readonly [names: RegExp, layer: Partial<LayerSpecification>])[] = [
    [/^(?:earth|land)$/, {type: 'fill', paint: {'fill-color': '#f4f1ea'}}],
    [/^(?:landuse|landcover|natural|park)$/, {type: 'fill', paint: {'fill-color': '#e4eadb', 'fill-opacity': 0.5}}],
    [/^water$/, {type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'], paint: {'fill-color': '#c3d9e8'}}],
    [
      /^(?:roads|transportation)$/,
      {
        type: 'line',
        paint: {'line-color': '#cfc8bb', 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.4, 14, 2.5]},
      },
    ],
    [/^buildings?$/, {type: 'fill', minzoom: 13, paint: {'fill-color': '#e2ddd2'}}],
  ];
  return quiet.flatMap(([names, layer]) =>
    ids
      .filter((id) => names.test(id))
      .map((id) => ({...layer, id, source: 'archive', 'source-layer': id}) as LayerSpecification),
  );
}
