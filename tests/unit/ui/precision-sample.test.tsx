import {render} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {at, draws, LAYERS} from '../../../src/carto/layers.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import type {FeatureClass, MapProperties} from '../../../src/domain/map-feature.ts';
import type {Place} from '../../../src/domain/place.ts';
import {PrecisionSample, SAMPLES, type Sample} from '../../../src/page/features/panel/precision-sample.tsx';

const {places} = requireSound(compileProject()).bundle;
const placeOf = (id: string): Place => {
  const place = places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`no place ${id}`);
  return place;
};
const markup = (id: string): string => render(<PrecisionSample place={placeOf(id)} />);

/** What the map draws of a class at zoom 10, beneath and above, when nothing is chosen. */
const layersOf = (name: FeatureClass, precision: MapProperties['precision']) =>
  LAYERS.filter(
    (layer) =>
      !layer.state &&
      layer.id !== 'accuracy' &&
      draws(layer, {class: name, precision, errorM: 1, source: 's' as never}),
  );

describe('the samples of precision', () => {
  const lines = (['railway', 'expressway', 'national-road', 'project-road', 'street', 'zone', 'park', 'lake'] as const)
    .flatMap((name) => [
      {name, precision: 'digitised' as const, marks: (SAMPLES[name] as Sample).known},
      {name, precision: 'schematic' as const, marks: (SAMPLES[name] as Sample).guess},
    ])
    .filter(({name, precision}) => !(name === 'expressway' && precision === 'schematic'));

  it.each(lines)('draw $name, $precision, as the map does', ({name, precision, marks}) => {
    const wanted = layersOf(name, precision).map((layer) =>
      layer.type === 'line'
        ? {role: layer.colour, width: at(layer.width, 10), dash: layer.dash}
        : {role: layer.colour, ...(layer.type === 'fill' ? {opacity: layer.opacity, hatched: layer.hatch} : {})},
    );
    const drawn = marks.map((mark) =>
      mark.as === 'line' || mark.as === 'edge'
        ? {role: mark.role, width: mark.width, dash: mark.dash}
        : {role: mark.role, ...(mark.as === 'area' ? {opacity: mark.opacity, hatched: mark.hatched} : {})},
    );
    expect(drawn).toEqual(wanted);
  });

  it.each(['station', 'site'] as const)('draw a %s as the map does, a guessed one in the halo of its error', (name) => {
    const [layer] = layersOf(name, 'digitised');
    expect(layer).toMatchObject({
      type: 'circle',
      colour: SAMPLES[name].known[0]?.role,
      stroke: (SAMPLES[name].known[0] as {edge?: string}).edge,
    });
    expect(SAMPLES[name].guess[0]).toMatchObject({as: 'halo', role: 'railwayGuess'});
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
