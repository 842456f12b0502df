import {describe, expect, it} from 'vitest';
import {contentOf} from '../../../src/export/briefing/scene-content.ts';
import {choosablePages, choosePages, parsePages} from '../../../src/export/handout/choose-pages.ts';
import {paginate, type Table} from '../../../src/export/handout/tables.ts';
import {writeHandout} from '../../../src/export/handout/write-handout.ts';
import {data} from './pictures/article.ts';

const {index, features} = data;
const {bundle} = index;

const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const pagesOf = (html: string): readonly string[] => html.split('<section class="page"').slice(1);

describe('a handout', () => {
  const html = writeHandout({index, features, briefings: bundle.briefings, locale: 'zh-CN', site: null});
  const pages = pagesOf(html);

  it('has a page for each scene, an opening with contents for each briefing, and the tables', () => {
    const scenes = bundle.briefings
      .flatMap((each) => contentOf(index, each, 'zh-CN'))
      .filter(({scene}) => scene.kind === 'scene');
    for (const {lead, others, headline} of scenes) {
      const page = pages.find(
        (each) => lead && text(each).includes(lead.text) && text(each).includes(headline) && !each.includes('<table'),
      );
      expect(page).toBeDefined();
      for (const other of others) expect(text(page ?? '')).toContain(other.text);
    }
    expect(pages.filter((page) => page.includes('class="contents"'))).toHaveLength(bundle.briefings.length);
    expect(pages.filter((page) => !page.includes('<table'))).toHaveLength(scenes.length + bundle.briefings.length);
  });

  it('numbers its pages, and the contents lead to the right ones', () => {
    expect(pages.map((page) => /第 (\d+) 页，共 (\d+) 页/.exec(page)?.slice(1).map(Number))).toEqual(
      pages.map((_, at) => [at + 1, pages.length]),
    );
    for (const [, target = '', headline = '', number = ''] of html.matchAll(
      /<li><a href="#page-(\d+)">([^<]*)<\/a><i><\/i><span>(\d+)<\/span>/g,
    )) {
      expect(target).toBe(number);
      const page = pages[Number(number) - 1] ?? '';
      expect(page.includes('<table') || text(page.replaceAll('\n', '')).includes(headline)).toBe(true);
    }
  });

  it('says of every place how exact it is and on which pages it stands', () => {
    const places = new Set(bundle.briefings.flatMap(({scenes}) => scenes.flatMap((scene) => scene.places)));
    const tables = text(pages.filter((page) => page.includes('<table')).join(''));
    for (const id of places) expect(tables).toContain(index.place.get(id)?.name.zh);
    expect(tables).toContain('95% 把握');
    expect(tables).toContain('OpenStreetMap');
  });

  it('shows nobody the speaker’s notes', () => {
    const [note = ''] = bundle.briefings[0]?.scenes[1]?.notes.zh.split('\n') ?? [];
    expect(note.length).toBeGreaterThan(10);
    expect(text(html)).not.toContain(note);
  });

  it('fetches nothing and names each pattern once', () => {
    expect(html).not.toMatch(/<(script|link|img)|https?:\/\/(?!www\.w3\.org)/);
    const ids = pages.slice(0, 9).flatMap((page) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says below every map that it has not been submitted', () => {
    for (const page of pages.filter((each) => each.includes('class="map"'))) expect(page).toContain('示意图 · 未送审');
  });
});

describe('a handout with chosen pages', () => {
  const [briefing] = bundle.briefings as readonly [(typeof bundle.briefings)[number]];
  const scenes = choosablePages(briefing);

  it('has these, opening and tables, and the contents and tables of no other', () => {
    const [, second, third] = scenes;
    const chosen = choosePages(briefing, new Set([third!.number, second!.number]));
    const pages = pagesOf(writeHandout({index, features, briefings: [chosen], locale: 'zh-CN', site: null}));
    const plain = pages.filter((page) => !page.includes('<table'));
    expect(plain).toHaveLength(3);
    expect(plain[0]?.match(/<li>/g)).toHaveLength(3);
    expect(text(plain[1] ?? '')).toContain(second!.scene.headline.zh.split('\n')[0]);
    expect(text(plain[2] ?? '')).toContain(third!.scene.headline.zh.split('\n')[0]);
  });

  it('takes numbers as they are in the room', () => {
    expect(scenes.map(({number}) => number)).toEqual(
      briefing.scenes.flatMap(({kind}, at) => (kind === 'scene' ? [at + 1] : [])),
    );
    expect(parsePages('2-4, 6', 9)).toEqual(new Set([2, 3, 4, 6]));
    for (const wrong of ['', '0', '4-2', '2-10', 'all', '1,,2', '1-2-3']) expect(parsePages(wrong, 9)).toBeNull();
  });
});

describe('places in a handout', () => {
  const html = writeHandout({
    index,
    features,
    briefings: bundle.briefings,
    locale: 'zh-CN',
    site: 'https://example.org/map/',
  });

  it('are links to the map, on their page', () => {
    for (const id of new Set(bundle.briefings.flatMap(({scenes}) => scenes.flatMap(({places}) => places)))) {
      const link = `<a href="https://example.org/map/?place=${id}" target="_blank" rel="noopener">`;
      expect(html.split(link).length - 1, id).toBeGreaterThanOrEqual(1);
    }
  });

  it('are none where nobody could open them', () => {
    expect(writeHandout({index, features, briefings: bundle.briefings, locale: 'zh-CN', site: null})).not.toContain(
      'target="_blank"',
    );
  });
});

describe('tables over several pages', () => {
  const table = (rows: number): Table => ({
    title: 'A',
    columns: [{name: 'a', width: 50}],
    rows: Array.from({length: rows}, (_, at) => [String(at)]),
  });

  it('keep every row once and in order', () => {
    const dealt = paginate([table(90), table(50)], 250);
    expect(dealt.flat().flatMap(({rows}) => rows.map(([cell]) => Number(cell)))).toEqual([
      ...Array(90).keys(),
      ...Array(50).keys(),
    ]);
    expect(dealt.length).toBeGreaterThan(2);
  });

  it('say that they go on', () => {
    expect(
      paginate([table(90)], 250)
        .flat()
        .map(({continued}) => continued),
    ).toEqual([false, true, true].slice(0, paginate([table(90)], 250).length));
  });
});
