import type {FeatureClass} from '../domain/kinds.ts';
import type {Place} from '../domain/place.ts';
import type {Role} from './flavour.ts';
import {classOf, KINDS, type Kind, type LegendRow} from './kinds.ts';
import {at, LAYERS, type Layer} from './layers.ts';
import {round} from './mercator.ts';

export interface SampleBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SampleLook {
  readonly colour: (role: Role) => string;
  /** As at this zoom, and so many times as large. */
  readonly zoom: number;
  readonly scale: number;
}

/** Legends show lines as in the overview. */
export const LEGEND_ZOOM = 9;

/** Layers that picture something in small, and whether a line of them runs around an area. */
export interface Sample {
  readonly layers: readonly Layer[];
  readonly isArea: boolean;
}

/** As the map draws a place, in no state. */
export function sampleOfPlace(place: Pick<Place, 'kind' | 'status' | 'ref'>, guess: boolean): Sample {
  const kind = KINDS[place.kind];
  const {sample} = kind;
  const layers = sample ? LAYERS.filter(({id}) => sample.includes(id)) : drawing(classOf(place));
  return {layers: layers.filter((layer) => isOf(layer, guess)), isArea: isArea(kind)};
}

/** As the map draws what a row of the legend explains. */
export function sampleOfLegend({of: [name], guess = false, also}: LegendRow): Sample {
  const kind = Object.values(KINDS).find(({legend = []}) => legend.some(({of}) => of[0] === name));
  const layers = [...drawing(name), ...(also ? drawing(KINDS[also].classes[0]) : [])];
  return {layers: layers.filter((layer) => isOf(layer, guess)), isArea: kind ? isArea(kind) : false};
}

/** As the map draws land that stands out. */
export const SELECTED: Sample = {
  layers: LAYERS.filter(({id}) => id === 'focus-area' || id === 'focus-boundary'),
  isArea: true,
};

function drawing(name: FeatureClass | undefined): readonly Layer[] {
  return LAYERS.filter(({state, of}) => !state && name && of.includes(name));
}

function isOf({where}: Layer, guess: boolean): boolean {
  const wanted = where?.precision;
  return wanted === undefined || [wanted].flat().includes(guess ? 'schematic' : 'digitised');
}

function isArea({geometry}: Kind): boolean {
  return geometry !== 'line' && geometry !== 'point';
}

export function drawSamples({layers, isArea: around}: Sample, box: SampleBox, look: SampleLook): string {
  return layers.map((layer) => drawSample(layer, around, box, look)).join('');
}

/** One layer in a box: along its middle, around its edge, filling it, or in its middle. */
export function drawSample(layer: Layer, isAround: boolean, box: SampleBox, {colour, zoom, scale}: SampleLook): string {
  const {x, y, width, height} = box;
  const paint = colour(layer.colour);
  const [cx, cy] = [round(x + width / 2), round(y + height / 2)];
  const opacity = layer.opacity === undefined ? '' : ` opacity="${layer.opacity}"`;
  switch (layer.type) {
    case 'fill':
      return layer.hatch
        ? `<path d="${hatches(box, scale)}" fill="none" stroke="${paint}" stroke-width="${round(1.5 * scale)}"${opacity}/>`
        : `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint}"${opacity}/>`;
    case 'line': {
      const wide = at(layer.width, zoom) * scale;
      const dash = layer.dash ? ` stroke-dasharray="${layer.dash.map((part) => round(part * wide)).join(' ')}"` : '';
      const cap = layer.dash && layer.cap ? ` stroke-linecap="${layer.cap}"` : '';
      const stroke = ` fill="none" stroke="${paint}" stroke-width="${round(wide)}"${dash}${cap}${opacity}/>`;
      return isAround
        ? `<rect x="${x}" y="${y}" width="${width}" height="${height}"${stroke}`
        : `<path d="M${x} ${cy}h${width}"${stroke}`;
    }
    case 'circle':
      // How far it may be off has no size of its own here.
      return layer.radius === 'errorM'
        ? `<circle cx="${cx}" cy="${cy}" r="${round(height / 2)}" fill="${paint}" fill-opacity="${layer.opacity}" stroke="${paint}" stroke-opacity="0.5"/>`
        : `<circle cx="${cx}" cy="${cy}" r="${round(at(layer.radius, zoom) * scale)}" fill="${paint}" stroke="${colour(layer.stroke)}" stroke-width="${round(at(layer.strokeWidth, zoom) * scale)}"/>`;
  }
}

/** Diagonals, as far apart as on the map. */
function hatches({x, y, width, height}: SampleBox, scale: number): string {
  const step = 7 * Math.SQRT2 * scale;
  return Array.from({length: Math.ceil((width + height) / step) - 1}, (_, index) => (index + 1) * step)
    .map((sum) => {
      const [left, right] = [Math.max(0, sum - height), Math.min(width, sum)];
      return `M${round(x + left)} ${round(y + sum - left)}L${round(x + right)} ${round(y + sum - right)}`;
    })
    .join('');
}
