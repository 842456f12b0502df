import {describe, expect, it} from 'vitest';
import {indexBundle} from '../../../src/domain/bundle.ts';
import {NO_FILTER} from '../../../src/state/default-view.ts';
import {axisOf, countKinds, groupFigures} from '../../../src/page/features/charts/figure-groups.ts';
import {
  courseBetween,
  courseFrom,
  guessedKm,
  layOutStops,
  stationsAlong,
} from '../../../src/page/features/charts/line-strip.ts';
import {passagesApartFrom} from '../../../src/page/features/charts/open-filter.ts';
import {countLoyalties, peopleMatrix} from '../../../src/page/features/charts/people-matrix.ts';
import {leadingThemes, themeMatrix} from '../../../src/page/features/charts/theme-matrix.ts';
import {wordsAround} from '../../../src/page/features/charts/words-around.ts';
import {bundle, compiled, place} from '../content/changzhi.ts';
import {placeId, smallIndex} from '../state/small-index.ts';

const index = indexBundle(bundle);
const {passages} = bundle;
const stations = stationsAlong(bundle.places);

describe('the figures', () => {
  const {compared, single} = groupFigures(passages);

  it('share an axis with figures of their own unit alone', () => {
    for (const {unit, figures} of compared) {
      expect(figures.length).toBeGreaterThan(1);
      expect(new Set(figures.map(({figure}) => figure.unit))).toEqual(new Set([unit]));
    }
    expect(compared.map(({unit}) => unit)).toContain('家');
  });

  it('are each shown once', () => {
    const shown = [...compared.flatMap(({figures}) => figures), ...single].map(({figure}) => figure);
    const all = passages.flatMap(({figures}) => figures);
    expect(shown).toHaveLength(all.length);
    expect(new Set(shown)).toEqual(new Set(all));
  });

  it('are counted by kind, most first, without losing one', () => {
    const counts = countKinds({compared, single}).map(([, count]) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(passages.flatMap(({figures}) => figures).length);
  });

  it('have axes that begin at zero and hold the largest', () => {
    for (const group of compared) {
      const {x, ticks} = axisOf(group, 400);
      expect(x(0)).toBe(0);
      expect(Math.max(...group.figures.map(({figure}) => x(figure.value)))).toBeLessThanOrEqual(400);
      expect(ticks.every(({value}) => Number.isInteger(value))).toBe(true);
    }
  });
});

describe('the words around a figure', () => {
  it('are its clause, with dots where the sentence goes on', () => {
    expect(wordsAround('加快建设项目，力争全年新增市场主体10000家，优化环境', '10000家')).toEqual({
      before: '…力争全年新增市场主体',
      figure: '10000家',
      after: '…',
    });
  });

  it('take in the clause before where their own is short', () => {
    expect(wordsAround('看到这些变化，72岁的老人', '72岁')).toEqual({
      before: '看到这些变化，',
      figure: '72岁',
      after: '的老人',
    });
  });

  it('are words of the article, dots apart', () => {
    for (const passage of passages) {
      const words = bundle.article.text.slice(passage.start, passage.end).replace(/\n+/g, '');
      for (const {raw} of passage.figures) {
        const {before, figure, after} = wordsAround(words, raw);
        expect(figure).toBe(raw);
        expect(words).toContain((before + figure + after).replaceAll('…', ''));
      }
    }
  });
});

describe('people by place', () => {
  const matrix = peopleMatrix(index, passages, 9);

  it('has the four districts first, in every width', () => {
    for (const columns of [4, 6, 9])
      expect(peopleMatrix(index, passages, columns).columns.slice(0, 4)).toEqual([
        'luzhou',
        'shangdang',
        'lucheng',
        'tunliu',
      ]);
  });

  it('counts each passage of a person in every column that it speaks of', () => {
    for (const {speaker, counts} of matrix.rows) {
      matrix.columns.forEach((column, at) => {
        expect(counts[at]).toBe(
          passages.filter((passage) => passage.speaker === speaker.id && passage.places.includes(column)).length,
        );
      });
    }
  });

  it('leaves no passage out: those of nobody are counted apart', () => {
    expect(matrix.rows.reduce((sum, {total}) => sum + total, matrix.unattributed)).toBe(passages.length);
  });

  it('keeps its columns under a filter', () => {
    expect(peopleMatrix(index, passages.slice(0, 3), 9).columns).toEqual(matrix.columns);
  });

  it('tells who keeps to one district from who does not', () => {
    const {people, one, several} = countLoyalties(peopleMatrix(smallIndex, smallIndex.bundle.passages, 4), 1);
    expect({people, one, several}).toEqual({people: 2, one: 2, several: 0});
  });
});

describe('themes by district', () => {
  it('counts a passage in each of its themes and districts', () => {
    const {places, rows, most} = themeMatrix(smallIndex, smallIndex.bundle.passages);
    expect(places).toEqual(['luzhou']);
    expect(Object.fromEntries(rows.map(({theme, cells}) => [theme, cells[0]?.count]))).toMatchObject({
      transport: 2,
      industry: 1,
      ecology: 1,
      rural: 0,
    });
    expect(most).toBe(2);
  });

  it('names a leading theme only where it leads alone', () => {
    const tied = smallIndex.bundle.passages.filter(({id}) => id === 'p2');
    expect(leadingThemes(themeMatrix(smallIndex, tied))).toEqual([]);
    expect(leadingThemes(themeMatrix(smallIndex, smallIndex.bundle.passages)).map(({theme}) => theme)).toEqual([
      'transport',
    ]);
  });

  it('is compared with all themes, also while one is chosen', () => {
    const filter = {...NO_FILTER, themes: new Set(['ecology'] as const)};
    expect(passagesApartFrom(smallIndex, filter, 'themes')).toHaveLength(4);
    expect(passagesApartFrom(smallIndex, filter, 'speakers').map(({id}) => id)).toEqual(['p3', 'p4']);
  });
});

describe('the line', () => {
  it('goes from Zhengzhou to Taiyuan South by distance', () => {
    expect([stations[0]?.id, stations.at(-1)?.id]).toEqual(['zhengzhou-station', 'taiyuan-south']);
    expect(stations.map(({km}) => km)).toEqual(stations.map(({km}) => km).toSorted((a, b) => a - b));
  });

  it('sets marks true to distance and gives every name its room', () => {
    const stops = layOutStops(stations, 480, 25);
    const total = stations.at(-1)?.km ?? 0;
    for (const {at, km} of stops) expect(at).toBeCloseTo((km / total) * 480, 6);
    stops.slice(1).forEach(({label}, i) => expect(label - (stops[i]?.label ?? 0)).toBeGreaterThanOrEqual(24.999));
    expect(stops[0]?.label).toBeGreaterThanOrEqual(0);
    expect(stops.at(-1)?.label).toBeLessThanOrEqual(480);
  });

  it('leaves a name that has room beside its mark', () => {
    const far = [
      {...place('wuzhi'), km: 0},
      {...place('changzhi-east'), km: 50},
      {...place('taigu-east'), km: 100},
    ];
    expect(layOutStops(far, 300, 25).map(({label}) => label)).toEqual([0, 150, 300]);
  });

  it('has the course of the map, whole and without gaps', () => {
    const course = courseFrom(compiled.features, 435.8);
    expect(course[0]?.fromKm).toBe(0);
    expect(course.at(-1)?.toKm).toBeCloseTo(435.8, 6);
    course
      .slice(1)
      .forEach(({fromKm, guessed}, i) => expect([fromKm, guessed]).toEqual([course[i]?.toKm, !course[i]?.guessed]));
    expect(guessedKm(course)).toBeGreaterThan(100);
    expect(guessedKm(course)).toBeLessThan(435.8 / 2);
  });

  it('counts as guessed around stations set by guess, where the map is not at hand', () => {
    const course = courseBetween(stations);
    const guessed = (km: number): boolean | undefined =>
      course.find(({fromKm, toKm}) => fromKm <= km && km < toKm)?.guessed;
    expect(guessed(210)).toBe(true);
    expect(guessed(60)).toBe(false);
    expect(placeId('changzhi-south')).toBe(stations.find(({km}) => km === 207.9)?.id);
  });
});
