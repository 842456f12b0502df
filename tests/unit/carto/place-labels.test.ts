import {describe, expect, it} from 'vitest';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import {labelCandidates, neighbourCandidates, type LabelCandidate} from '../../../src/carto/label-candidate.ts';
import {cameraFor, toScreen} from '../../../src/carto/mercator.ts';
import {touch} from '../../../src/carto/box-grid.ts';
import {placeLabels, type LabelRequest} from '../../../src/carto/place-labels.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import type {PlaceId} from '../../../src/domain/id.ts';

const {bundle, features} = requireSound(compileProject());
const candidates = labelCandidates(bundle.places, features, bundle.region);
const SIZES = [
  {width: 1000, height: 848},
  {width: 390, height: 420},
  {width: 400, height: 500},
];
const ZOOMS = [7, 8.1, 9, 10, 11.5, 13];
const CENTRE = [113.05, 36.28] as const;

const request = (part: Partial<LabelRequest>): LabelRequest => ({
  candidates,
  camera: {center: CENTRE, zoom: 8.1},
  size: {width: 1000, height: 848},
  locale: 'zh-CN',
  flavour: FLAVOURS.light,
  hidden: new Set(),
  focus: new Set(),
  ...part,
});
const names = (part: Partial<LabelRequest>): string[] =>
  placeLabels(request(part)).map(({candidate}) => candidate.text.zh);

describe('placing labels', () => {
  it('sets a symbol alone where its name finds no room', () => {
    const size = {width: 400, height: 400};
    const camera = {center: CENTRE, zoom: 11};
    const peak: LabelCandidate = {
      id: 'peak',
      class: 'peak',
      group: 'base',
      text: {zh: '一座山', en: 'a mountain'},
      at: [CENTRE],
      rank: 0,
    };
    const around = [
      [0, 0, 400, 190],
      [0, 210, 400, 400],
      [0, 190, 190, 210],
      [210, 190, 400, 210],
    ] as const;
    const lines = (obstacles: LabelRequest['obstacles'] = []): readonly number[] =>
      placeLabels(request({candidates: [peak], camera, size, obstacles})).map((label) => label.lines.length);
    expect(lines()).toEqual([1]);
    expect(lines(around)).toEqual([0]);
    expect(lines([[190, 190, 210, 210]])).toEqual([]);
  });

  it('never lets two touch, at six zooms, three sizes, in both languages and all flavours', () => {
    for (const zoom of ZOOMS)
      for (const size of SIZES)
        for (const locale of ['zh-CN', 'en'] as const)
          for (const flavour of Object.values(FLAVOURS)) {
            const labels = placeLabels(request({camera: {center: CENTRE, zoom}, size, locale, flavour}));
            for (const [index, a] of labels.entries())
              for (const b of labels.slice(index + 1)) {
                expect(touch(a.box, b.box), `${a.candidate.id} and ${b.candidate.id} at ${zoom}`).toBe(false);
              }
          }
  });

  it('keeps every label inside the window', () => {
    for (const zoom of ZOOMS)
      for (const size of SIZES)
        for (const {box, candidate} of placeLabels(request({camera: {center: CENTRE, zoom}, size}))) {
          expect(box[0] >= 0 && box[1] >= 0 && box[2] <= size.width && box[3] <= size.height, candidate.id).toBe(true);
        }
  });

  it('names the four districts, the lake side and the line on the whole map', () => {
    const whole = cameraFor(
      [111.93, 35.44, 113.82, 37.17],
      {width: 1000, height: 848},
      {top: 0, right: 0, bottom: 0, left: 0},
    );
    expect(names({camera: whole})).toEqual(
      expect.arrayContaining([
        '潞州区',
        '上党区',
        '潞城区',
        '屯留区',
        '滨湖区',
        '长治东站',
        '郑太高铁',
        'G55',
        'G207',
        'G208',
      ]),
    );
  });

  it('names the four districts on a phone', () => {
    const size = {width: 390, height: 420};
    const whole = cameraFor([111.93, 35.44, 113.82, 37.17], size, {top: 0, right: 0, bottom: 0, left: 0});
    expect(names({camera: whole, size})).toEqual(expect.arrayContaining(['潞州区', '上党区', '潞城区', '屯留区']));
  });

  it('sets the label of a chosen place first, even below its zoom', () => {
    expect(names({})).not.toContain('漳泽湖国家城市湿地公园');
    expect(names({focus: new Set(['zhangze-wetland-park' as PlaceId])})).toContain('漳泽湖国家城市湿地公园');
  });

  it('leaves out what a switch hides', () => {
    expect(names({hidden: new Set(['roads'])}).filter((name) => /^G\d/.test(name))).toEqual([]);
  });

  it('leaves what stands on the map uncovered', () => {
    const legend = [0, 500, 400, 848] as const;
    for (const {box} of placeLabels(request({obstacles: [legend]}))) expect(touch(box, legend)).toBe(false);
  });

  it('does not string shields of one road along it', () => {
    const shields = placeLabels(request({camera: {center: CENTRE, zoom: 9}})).filter(({candidate}) =>
      candidate.id.startsWith('g55-'),
    );
    for (const [index, a] of shields.entries())
      for (const b of shields.slice(index + 1)) {
        expect(Math.hypot(a.point[0] - b.point[0], a.point[1] - b.point[1])).toBeGreaterThanOrEqual(230);
      }
  });

  it('points to what lies off the map from the edge, in its direction', () => {
    const pointers = placeLabels(request({})).filter(({bearing}) => bearing !== undefined);
    expect(pointers.map(({candidate}) => candidate.place)).toEqual(
      expect.arrayContaining(['xiongan', 'jingjinji', 'zhongyuan', 'taiyuan-cluster', 'changsanjiao']),
    );
    const south = pointers.find(({candidate}) => candidate.place === 'zhongyuan');
    const north = pointers.find(({candidate}) => candidate.place === 'taiyuan-cluster');
    expect(south?.point[1]).toBeGreaterThan(780);
    expect(north?.point[1]).toBeLessThan(60);
    expect(south?.lines.map(({text}) => text)).toEqual(['中原城市群 167 公里']);
  });

  it('gives distances in miles to who reads in miles', () => {
    const inMiles = (locale: 'zh-CN' | 'en') =>
      placeLabels(request({locale, units: 'imperial'})).find(({candidate}) => candidate.place === 'zhongyuan')?.lines[0]
        ?.text;
    expect(inMiles('zh-CN')).toMatch(/ 104 英里$/);
    expect(inMiles('en')).toMatch(/ 104 mi$/);
  });

  it('names the district in a window that shows only a piece of it', () => {
    for (const center of [
      [113.115, 36.195],
      [112.9, 36.3],
      [113.25, 36.34],
      [113.06, 36.05],
    ] as const) {
      const shown = placeLabels(request({camera: {center, zoom: 14}})).filter(
        ({candidate}) => candidate.class === 'district',
      );
      expect(shown.length, center.join()).toBeGreaterThan(0);
    }
  });

  it('names something in every close view, and whose land it is where nothing else is known', () => {
    const all = [...candidates, ...neighbourCandidates(features, bundle.region)];
    const [west, south, east, north] = bundle.region.extent;
    for (const zoom of [11, 12, 13]) {
      const empty: string[] = [];
      for (let lng = west + 0.02; lng < east; lng += 0.1)
        for (let lat = south + 0.06; lat < north; lat += 0.1) {
          const camera = {center: [lng, lat] as const, zoom};
          const shown = placeLabels(request({candidates: all, camera, size: {width: 390, height: 420}}));
          if (!shown.some(({bearing}) => bearing === undefined)) empty.push(`${lng.toFixed(2)}, ${lat.toFixed(2)}`);
        }
      // Of more than three hundred windows of a phone; these show a border and a sliver of land to either side.
      expect(empty.length, `zoom ${zoom}: ${empty.join(' · ')}`).toBeLessThan(zoom === 13 ? 20 : 1);
    }
  });

  it('names neighbours on the map itself, no picture', () => {
    const found = neighbourCandidates(features, bundle.region);
    expect(found.map(({text}) => text.zh)).toEqual(expect.arrayContaining(['高平市', '沁水县', '祁县']));
    expect(candidates.filter(({class: kind}) => kind === 'context')).toEqual([]);
  });

  it('names the lake wherever the window is over it', () => {
    expect(names({camera: {center: [113.06, 36.3], zoom: 13}, size: {width: 390, height: 420}})).toContain('漳泽湖');
  });

  it('sets the name of the line beside it, never across it', () => {
    const line = features.features
      .filter(({properties}) => properties.place === 'zhengtai-hsr')
      .flatMap(({geometry}) => (geometry.type === 'LineString' ? geometry.coordinates : []));
    const dense = line.flatMap(([x = 0, y = 0], index) => {
      const [toX = x, toY = y] = line[index + 1] ?? [];
      return Math.hypot(toX - x, toY - y) > 0.5
        ? []
        : Array.from({length: 20}, (_, step) => [x + ((toX - x) * step) / 20, y + ((toY - y) * step) / 20] as const);
    });
    for (const zoom of ZOOMS)
      for (const locale of ['zh-CN', 'en'] as const) {
        const camera = {center: CENTRE, zoom};
        const label = placeLabels(request({camera, locale})).find(({candidate}) => candidate.class === 'railway');
        if (!label) continue;
        const [left, top, right, bottom] = label.box;
        const crossed = dense
          .map((point) => toScreen(camera, {width: 1000, height: 848}, point))
          .filter(([x, y]) => x > left + 4 && x < right - 4 && y > top + 4 && y < bottom - 4);
        expect(crossed, `${locale} at ${zoom}`).toEqual([]);
      }
  });

  it('drops the second language where only the first has room', () => {
    const stations = placeLabels(
      request({locale: 'en', camera: {center: [112.9, 36.55], zoom: 8.45}, size: {width: 1000, height: 848}}),
    );
    expect(stations.find(({candidate}) => candidate.place === 'changzhi-east')?.lines.map(({text}) => text)).toEqual([
      'Changzhi East',
    ]);
  });

  it('keeps the shields of national roads off the expressway', () => {
    const g55 = candidates.filter(({id}) => id.startsWith('g55-')).flatMap(({at}) => at);
    const others = candidates.filter(({class: name}) => name === 'national-shield').flatMap(({at}) => at);
    for (const [x, y] of others)
      for (const [ex, ey] of g55) expect(Math.hypot((x - ex) * 0.8, y - ey)).toBeGreaterThan(0.03);
  });

  it('gives the same answer to the same question', () => {
    expect(placeLabels(request({}))).toEqual(
      placeLabels(request({candidates: candidates.map((candidate): LabelCandidate => ({...candidate}))})),
    );
  });
});
