import {validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, it} from 'vitest';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import {draws, isHidden, LAYERS} from '../../../src/carto/layers.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import type {MapFeatures} from '../../../src/domain/map-feature.ts';
import {LAYER_IDS} from '../../../src/domain/view.ts';
import {drawMap, type MapDrawing} from '../../../src/map/painter/svg/draw-map.ts';
import {GL_LAYERS, toStyle} from '../../../src/map/painter/gl/style.ts';

const {features} = requireSound(compileProject());
const EMPTY: MapFeatures = {type: 'FeatureCollection', features: []};
const flavours = Object.values(FLAVOURS);

const drawing = (part: Partial<MapDrawing> = {}): MapDrawing => ({
  features,
  camera: {center: [113, 36.3], zoom: 10},
  size: {width: 800, height: 600},
  flavour: FLAVOURS.light,
  colour: (role) => FLAVOURS.light.colour[role],
  hidden: new Set(),
  focus: new Set(['tunliu', 'zhengtai-hsr', 'binhu', 'changzhi-south', 'g208']),
  interactive: false,
  nameOf: (id) => id,
  overdraw: 4000,
  step: 1,
  everyZoom: true,
  ...part,
});
const drawnLayers = (svg: string): string[] => Array.from(svg.matchAll(/data-layer="([^"]+)"/g), ([, id]) => id ?? '');

describe.each(flavours)('the MapLibre style in the $name flavour', (flavour) => {
  const style = toStyle(flavour, EMPTY, new Set());

  it('is valid', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('draws the layers of the design in their order, above the land and below the hit area', () => {
    expect(style.layers.map(({id}) => id)).toEqual(['land', ...GL_LAYERS.map(({id}) => id), 'hit-lines']);
  });

  it('uses the design’s colours, and no lettering of its own', () => {
    for (const [index, layer] of GL_LAYERS.entries()) {
      const made = style.layers[index + 1];
      const paint = (made?.paint ?? {}) as Record<string, unknown>;
      if (layer.type === 'fill' && !layer.hatch) expect(paint['fill-color']).toBe(flavour.colour[layer.colour]);
      if (layer.type === 'line') expect(paint['line-color']).toBe(flavour.colour[layer.colour]);
      if (layer.type === 'circle') expect(paint['circle-color']).toBe(flavour.colour[layer.colour]);
    }
    expect(style.layers.some(({type}) => type === 'symbol')).toBe(false);
  });
});

describe('what costs a frame', () => {
  it('is not paid for a state that no place is in: its layers are out, so that its tiles are not cut', () => {
    const {layers} = toStyle(FLAVOURS.light, EMPTY, new Set(), new Set(['selected']));
    for (const layer of GL_LAYERS) {
      const out = layer.state === 'dimmed';
      expect(layers.find(({id}) => id === layer.id)?.layout?.visibility, layer.id).toBe(out ? 'none' : 'visible');
    }
  });

  it('is not paid twice beyond a tile’s edge, but for as much as the widest line needs', () => {
    const widest = Math.max(
      ...flavours.flatMap(({stroke}) =>
        LAYERS.flatMap((layer) => (layer.type === 'line' ? layer.width.map(([, width]) => width * stroke) : [])),
      ),
    );
    const {buffer} = toStyle(FLAVOURS.light, EMPTY, new Set()).sources['map'] as {readonly buffer: number};
    expect(buffer).toBeGreaterThan(widest);
    expect(buffer).toBeLessThan(2 * widest);
  });
});

describe('the two renderers', () => {
  it('draw the same layers with the same colours', () => {
    const svg = drawMap(drawing());
    const drawn = drawnLayers(svg);
    const expected = LAYERS.filter(({state}) => state === undefined || state === 'selected')
      .filter((layer) =>
        features.features.some(
          ({properties}) => draws(layer, properties) && (!layer.state || drawing().focus.has(properties.place ?? '')),
        ),
      )
      .map(({id}) => id);
    expect(drawn).toEqual(expected);
    for (const layer of LAYERS.filter(({id}) => drawn.includes(id))) {
      const attributes = new RegExp(`data-layer="${layer.id}"([^>]*)>`).exec(svg)?.[1] ?? '';
      const wanted = layer.type === 'fill' && layer.hatch ? 'url(#hatch)' : FLAVOURS.light.colour[layer.colour];
      expect(attributes, layer.id).toContain(wanted);
    }
  });

  it('hide the same layers for every switch', () => {
    for (const id of LAYER_IDS) {
      const hidden = new Set([id]);
      const gl = toStyle(FLAVOURS.light, EMPTY, hidden)
        .layers.filter(({layout}) => layout?.visibility === 'none')
        .map(({id: layer}) => layer);
      expect(gl).toEqual(GL_LAYERS.filter((layer) => isHidden(layer, hidden)).map(({id: layer}) => layer));
      for (const layer of gl) expect(drawnLayers(drawMap(drawing({hidden})))).not.toContain(layer);
    }
  });

  it('leave no boundary when boundaries are switched off', () => {
    const svg = drawMap(drawing({hidden: new Set(['boundaries'])}));
    expect(drawnLayers(svg).filter((id) => /border|county|district|boundary|focus-area$/.test(id))).toEqual([]);
  });
});

describe('precision', () => {
  it('dashes every schematic line and never cases it', () => {
    for (const layer of LAYERS.filter(({type}) => type === 'line')) {
      if (layer.type !== 'line' || layer.where?.precision !== 'schematic') continue;
      expect(layer.dash, layer.id).toBeDefined();
    }
    for (const feature of features.features.filter(
      ({properties, geometry}) => properties.precision === 'schematic' && geometry.type.endsWith('LineString'),
    )) {
      const solid = LAYERS.filter(
        (layer) => layer.type === 'line' && !layer.state && !layer.dash && draws(layer, feature.properties),
      );
      expect(
        solid.map(({id}) => id),
        feature.properties.place,
      ).toEqual([]);
    }
  });
});
