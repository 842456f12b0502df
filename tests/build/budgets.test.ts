import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {BUDGETS, VISIT} from './budgets.ts';
import {SITE, firstLoad, kilobytes, lazyLoads, restOf, stemOf, totalOf, wholeWorkers, type Load} from './weigh-site.ts';

/** Empty where a load keeps to its budget; else what it weighs, file by file, heaviest first. */
function excess(load: Load, budget: number): string {
  const total = totalOf(load);
  const files = [...load.files].sort(([, a], [, b]) => b - a).map(([file, weight]) => `${file} ${weight.toFixed(1)}`);
  return total <= budget
    ? ''
    : `${load.name}: ${total.toFixed(1)} kB where ${budget} are allowed (${files.join(', ')})`;
}

function single(path: string): Load {
  return {name: path, files: new Map([[path, kilobytes(path)]])};
}

const PAGES = ['index.html', 'embed.html', 'embed.en.html'];
const SLIDES = /pptx/;
const isMapLibre = ({name}: Load): boolean => stemOf(name) === 'gl-painter';
/** Asked for beside MapLibre, and weighed with it. */
const isShare = ({name}: Load): boolean => stemOf(name) === 'maplibre-gl-shared';
const isSlides = ({files}: Load): boolean => [...files.keys()].some((file) => SLIDES.test(stemOf(file)));

describe('the weight of the site', () => {
  it('keeps the page before MapLibre within its budget', () => {
    expect(excess(firstLoad('index.html'), BUDGETS.page)).toBe('');
  });

  it.each(['embed.html', 'embed.en.html'])('keeps the frame %s before MapLibre within its budget', (page) => {
    expect(excess(firstLoad(page), BUDGETS.embed)).toBe('');
  });

  it('keeps MapLibre with its worker and style within its budget, for page and frame', () => {
    const loads = lazyLoads(PAGES).filter(isMapLibre);
    expect(loads.length).toBeGreaterThan(0);
    for (const load of loads)
      expect([...load.files.keys()].map(stemOf)).toEqual(
        expect.arrayContaining(['maplibre-gl-worker', 'maplibre-gl-shared']),
      );
    expect(loads.map((load) => excess(load, BUDGETS.mapLibre)).filter(Boolean)).toEqual([]);
  });

  it('keeps MapLibre within its budget where the worker has to be whole', () => {
    expect(wholeWorkers()).toHaveLength(1);
    const apart = lazyLoads(PAGES)
      .filter(isMapLibre)
      .map(({name, files}) => ({
        name,
        files: new Map([...files, ...wholeWorkers().map((path): [string, number] => [path, kilobytes(path)])]),
      }));
    expect(apart.map((load) => excess(load, BUDGETS.mapLibreApart)).filter(Boolean)).toEqual([]);
  });

  it('keeps every other part that is loaded later within its budget', () => {
    const loads = lazyLoads(PAGES).filter((load) => !isMapLibre(load) && !isShare(load));
    expect(loads.map(({name}) => stemOf(name))).toContain('lettering');
    expect(
      loads.map((load) => excess(load, isSlides(load) ? BUDGETS.slides : BUDGETS.lazyPart)).filter(Boolean),
    ).toEqual([]);
  });

  it('keeps the scripts for other people’s pages within theirs', () => {
    expect(excess(single('changzhi-map.js'), BUDGETS.embedLoader)).toBe('');
    expect(excess(single('changzhi-map-parent.js'), BUDGETS.parentScript)).toBe('');
  });

  it.each(Object.entries(BUDGETS.data))('keeps data/%s within %d kB', (name, budget) => {
    expect(excess(single(`data/${name}`), budget)).toBe('');
  });

  it('runs no script of the app before the first pictures: what it is waits in a template', () => {
    const page = readFileSync(join(SITE, 'index.html'), 'utf8');
    expect(page).toMatch(/<template id="app"><script type="module"[^>]* src="/);
    expect(page.replaceAll(/<template id="\w+">[^]*?<\/template>/g, '')).not.toMatch(/<script\b[^>]* src=/);
  });

  it('asks for two files until a click on the page or in the frame answers', () => {
    expect(firstLoad('index.html').files.size).toBeLessThanOrEqual(2);
    expect(firstLoad('embed.html').files.size).toBeLessThanOrEqual(2);
  });

  it('asks for the rest once the page answers: the parts of the app, MapLibre, the shapes, all that these import, and nothing that came before', () => {
    const rest = restOf('index.html');
    expect(rest.length, rest.join(' ')).toBeLessThanOrEqual(VISIT.rest);
    expect(rest.map(stemOf)).toEqual(
      expect.arrayContaining(['whole-page', 'gl-painter', 'maplibre-gl-shared', 'map.json']),
    );
    const whole = lazyLoads(['index.html']).find(({name}) => stemOf(name) === 'whole-page');
    expect([...(whole?.files.keys() ?? [])].filter((file) => !rest.includes(file))).toEqual([]);
    expect([...firstLoad('index.html').files.keys()].filter((file) => rest.includes(file))).toEqual([]);
  });

  it('has MapLibre in no first load', () => {
    for (const page of PAGES)
      expect([...firstLoad(page).files.keys()].map(stemOf).filter((stem) => /maplibre|gl-painter/.test(stem))).toEqual(
        [],
      );
  });
});
