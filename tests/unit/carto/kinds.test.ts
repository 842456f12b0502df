import {describe, expect, it} from 'vitest';
import {drawSamples, LEGEND_ZOOM, sampleOfLegend, SELECTED} from '../../../src/carto/draw-sample.ts';
import {KINDS, LEGEND} from '../../../src/carto/kinds.ts';
import {draws, HIT_AREAS, HIT_LINES, LAYERS, LOWEST, SYMBOLS} from '../../../src/carto/layers.ts';
import {PLACE_KINDS} from '../../../src/domain/place.ts';

const ids = (layers: Iterable<{readonly id: string}>): readonly string[] => Array.from(layers, ({id}) => id);

describe('kinds of places', () => {
  it('answer a pointer by the lowest of the layers that draw them', () => {
    expect(ids(HIT_AREAS)).toEqual(['county', 'district', 'zone', 'park', 'lake']);
    expect(ids(HIT_LINES)).toEqual([
      'street',
      'national-road-guess',
      'national-road-casing',
      'expressway-casing',
      'project-road',
      'railway-guess',
      'railway-casing',
    ]);
    expect(ids(SYMBOLS)).toEqual(['station', 'site']);
    for (const layer of [...HIT_AREAS, ...HIT_LINES, ...SYMBOLS]) expect(LOWEST.has(layer)).toBe(true);
  });

  it('stand out, are outlined and step back, whatever they are', () => {
    const drawn = PLACE_KINDS.flatMap((kind) => KINDS[kind].classes).filter(
      (name) => !['prefecture-border', 'urban-circle'].includes(name),
    );
    for (const state of ['selected', 'dimmed'] as const)
      for (const name of drawn) {
        const properties = {class: name, precision: 'schematic', errorM: 1, source: '' as never} as const;
        expect(
          LAYERS.some((layer) => layer.state === state && draws(layer, properties)),
          `${name} ${state}`,
        ).toBe(true);
      }
  });
});

describe('the legend', () => {
  const look = {colour: (role: string) => role, zoom: LEGEND_ZOOM, scale: 1};
  const box = {x: 0, y: 0, width: 30, height: 10};

  it('has its rows in order, each in the layers of what it explains', () => {
    expect(LEGEND.map((row) => [row.name, ids(sampleOfLegend(row).layers)])).toEqual([
      ['railway', ['railway-casing', 'railway', 'station']],
      ['railwayGuess', ['railway-guess']],
      ['expressway', ['expressway-casing', 'expressway']],
      ['national', ['national-road-casing', 'national-road']],
      ['nationalGuess', ['national-road-guess']],
      ['planned', ['project-road']],
      ['approximate', ['zone', 'zone-edge']],
    ]);
  });

  it('dashes what is guessed, hatches what is approximate, and rings what stands out', () => {
    const markup = (name: string): string => {
      const row = LEGEND.find((each) => each.name === name);
      return row ? drawSamples(sampleOfLegend(row), box, look) : '';
    };
    expect(markup('national')).not.toContain('dasharray');
    expect(markup('nationalGuess')).toContain('stroke-dasharray');
    expect(markup('approximate')).toMatch(/<path d="M[^"]+L[^"]+" fill="none" stroke="zone".*<rect .*stroke="zoneInk"/);
    expect(drawSamples(SELECTED, box, look)).toMatch(/fill="focusFill".*<rect .*stroke="vermilion"/);
  });

  it('keeps hatching within its box', () => {
    const row = LEGEND.find(({name}) => name === 'approximate');
    const [, path = ''] = /d="([^"]+)"/.exec(row ? drawSamples(sampleOfLegend(row), box, look) : '') ?? [];
    const points = path
      .split(/[ML]/)
      .slice(1)
      .map((point) => point.split(' ').map(Number));
    expect(points.length).toBeGreaterThan(4);
    expect(points.filter(([x = -1, y = -1]) => x < 0 || y < 0 || x > 30 || y > 10)).toEqual([]);
  });
});
