import {render} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {sampleOfPlace} from '../../../src/carto/draw-sample.ts';
import {KINDS} from '../../../src/carto/kinds.ts';
import {draws, LAYERS} from '../../../src/carto/layers.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import type {FeatureClass, MapProperties} from '../../../src/domain/map-feature.ts';
import type {Place} from '../../../src/domain/place.ts';
import {PrecisionSample} from '../../../src/page/features/panel/precision-sample.tsx';

const {places} = requireSound(compileProject()).bundle;
const placeOf = (id: string): Place => {
  const place = places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`no place ${id}`);
  return place;
};
const markup = (id: string): string => render(<PrecisionSample place={placeOf(id)} />);

/** What the map draws of a class, beneath and above, when nothing is chosen. */
const layersOf = (name: FeatureClass, precision: MapProperties['precision']) =>
  LAYERS.filter((layer) => !layer.state && draws(layer, {class: name, precision, errorM: 1, source: 's' as never}));

describe('the samples of precision', () => {
  const kinds = (['railway', 'street', 'zone', 'park', 'lake', 'station', 'site'] as const).flatMap((kind) => [
    {kind, guess: false},
    {kind, guess: true},
  ]);

  it.each(kinds)('are of the layers that draw a $kind, guess: $guess', ({kind, guess}) => {
    const {layers} = sampleOfPlace({kind, status: 'existing'}, guess);
    expect(layers.length).toBeGreaterThan(0);
    expect(layers).toEqual(layersOf(kind, guess ? 'schematic' : 'digitised'));
  });

  it('tell roads apart by state and number', () => {
    const drawn = (status: Place['status'], ref: string): readonly string[] =>
      sampleOfPlace({kind: 'road', status, ref}, false).layers.map(({id}) => id);
    expect(drawn('existing', 'G55')).toEqual(['expressway-casing', 'expressway']);
    expect(drawn('existing', 'G208')).toEqual(['national-road-casing', 'national-road']);
    expect(drawn('planned', 'G55')).toEqual(['project-road']);
  });

  it('have layers of their own where a kind names them', () => {
    const named = Object.values(KINDS).flatMap(({sample = []}) => sample);
    expect(named.filter((id) => !LAYERS.some((layer) => layer.id === id))).toEqual([]);
  });

  it('give every place a picture', () => {
    expect(places.filter(({id}) => !/<(?:path|rect|circle)/.test(markup(id))).map(({id}) => id)).toEqual([]);
  });

  it('dash what is guessed, and only that', () => {
    expect(markup('g208')).toContain('stroke-dasharray');
    expect(markup('g55')).not.toContain('stroke-dasharray');
    expect(markup('changzhi-south')).toContain('fill-opacity="0.08"');
    expect(markup('changzhi-east')).not.toContain('fill-opacity');
  });
});
