import {h} from 'preact';
import {render} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {indexBundle} from '../../../src/domain/bundle.ts';
import type {ViewState} from '../../../src/domain/view.ts';
import {DEFAULT_VIEW, NO_FILTER} from '../../../src/state/default-view.ts';
import {Charts} from '../../../src/page/features/charts/charts-view.tsx';
import {bundle, passageWith} from '../content/changzhi.ts';
import {parseCsv} from '../export/parse-csv.ts';
import {placeId} from '../state/small-index.ts';

const index = indexBundle(bundle);
const draw = (view: Partial<ViewState> = {}, width = 504): string =>
  render(h(Charts, {index, view: {...DEFAULT_VIEW, mode: {kind: 'charts'}, ...view}, width, course: null}));
const findings = (html: string): readonly string[] =>
  [...html.matchAll(/class="finding">([^<]*)</g)].map(([, words]) => words ?? '');

describe('the charts', () => {
  it('say what they found, from the data', () => {
    const count = bundle.passages.flatMap(({figures}) => figures).length;
    const [figures, people, , line] = findings(draw());
    expect(figures).toMatch(new RegExp(`^${count} 个数字，\\d+ 个说的是目标$`));
    expect(people).toContain(`${bundle.speakers.length}\u00a0人开口`);
    expect(line).toBe('17 个车站，报道只说到长治东站');
  });

  it('say so where a filter leaves less than the article, and never that the article is silent', () => {
    const shown = findings(draw({filter: {...NO_FILTER, themes: new Set(['rural'])}}));
    expect(shown.map((finding) => finding.startsWith('筛选之后：'))).toEqual([true, true, false, true]);
  });

  it('have a table each with as many columns in every row as in its head', () => {
    for (const width of [354, 504]) {
      const tables = draw({}, width).match(/<table>.*?<\/table>/g) ?? [];
      expect(tables).toHaveLength(4);
      for (const table of tables) {
        const columns = table.match(/scope="col"/g)?.length;
        const rows = table.split('<tr>').slice(2);
        expect(rows.length).toBeGreaterThan(3);
        for (const row of rows) expect(row.match(/<t[hd]/g)?.length).toBe(columns);
      }
    }
  });

  it('give their numbers as a file each: what the table shows, also when filtered', () => {
    for (const filter of [NO_FILTER, {...NO_FILTER, themes: new Set(['rural'] as const)}]) {
      const html = draw({filter});
      const files = [...html.matchAll(/href="data:text\/csv;charset=utf-8,([^"]*)" download="changzhi-(\w+)\.csv"/g)];
      expect(files.map(([, , name]) => name)).toEqual(['figures', 'people', 'themes', 'line']);
      const tables = html.match(/<table>.*?<\/table>/g) ?? [];
      for (const [at, [, encoded = '']] of files.entries()) {
        const [columns, ...rows] = parseCsv(decodeURIComponent(encoded).slice(1));
        expect(columns).toHaveLength(tables[at]?.match(/scope="col"/g)?.length ?? 0);
        expect(rows).toHaveLength((tables[at]?.split('<tr>').length ?? 0) - 2);
      }
    }
  });

  it('link every figure to its passage', () => {
    const html = draw();
    for (const {id, figures} of bundle.passages)
      for (const {raw} of figures) expect(html).toMatch(new RegExp(`data-passage="${id}".*?<b>${raw}</b>`));
  });

  it('give every mark a name, an address that keeps the charts, and a place or a row', () => {
    const links = draw().match(/<a [^>]*data-cell[^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(80);
    for (const link of links) {
      expect(link).toContain('href="?mode=charts&amp;');
      expect(link).toMatch(/data-(place|cell-theme|cell-speaker)=/);
    }
  });

  it('mark what is chosen as current', () => {
    const passage = passageWith('全年新增市场主体10000家');
    const html = draw({selection: {kind: 'passage', id: passage.id}});
    expect(html).toMatch(new RegExp(`data-passage="${passage.id}" aria-current="true"`));
    expect(draw({selection: {kind: 'place', id: placeId('changzhi-east')}})).toMatch(
      /data-place="changzhi-east" aria-current="true"/,
    );
  });

  it('set the line across where there is room for upright names, and north at the top where there is not', () => {
    const order = (html: string): boolean =>
      html.indexOf('data-place="taiyuan-south"') < html.indexOf('data-place="zhengzhou-station"');
    expect(order(draw({}, 504))).toBe(false);
    expect(order(draw({}, 354))).toBe(true);
  });

  it('are in English where that is asked for, with the article in Chinese', () => {
    const html = draw({locale: 'en'});
    expect(findings(html).join('')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(html).toContain('<span class="around" lang="zh-CN">');
  });
});
