import {strFromU8, unzipSync} from 'fflate';
import {parseFragment} from 'parse5';
import {h, type ComponentType} from 'preact';
import {render} from 'preact-render-to-string';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ROOT} from '../../../src/build/paths.ts';
import {projectSite, siteDefines} from '../../../src/build/project-site.ts';
import {labelCandidates} from '../../../src/carto/label-candidate.ts';
import type {Locale} from '../../../src/domain/text.ts';
import type {ViewState} from '../../../src/domain/view.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {USUAL_PREFERENCES} from '../../../src/state/preferences.ts';
import type {ReadWord} from '../../words/read-words.ts';
import {THIRD} from '../../words/third-column.ts';
import {addColumns, thirdLanguage} from '../../words/third-language.ts';
import {unmarked} from '../../words/unmarked.ts';
import {data} from '../export/pictures/article.ts';

const {index, features} = data;
const {bundle} = index;
const view: ViewState = {...DEFAULT_VIEW, locale: THIRD as Locale};
const labels = labelCandidates(bundle.places, features, bundle.region);
const locale = THIRD as Locale;
const ATTRIBUTES = /^(title|aria-label|alt|placeholder|data-(count|one|none|more|places-of|open-at|starting|failed))$/;

let server: ViteDevServer;
beforeAll(async () => {
  server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: siteDefines(projectSite()),
    plugins: [thirdLanguage()],
    oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
    server: {middlewareMode: true, ws: false, watch: null},
    optimizeDeps: {noDiscovery: true},
  });
});
afterAll(() => server?.close());

const load = <Module>(path: string): Promise<Module> => server.ssrLoadModule(`/src/${path}`) as Promise<Module>;

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

const isChinese = ({nodeName, attrs}: Node): boolean =>
  ['span', 'tspan'].includes(nodeName) && attrs?.length === 1 && attrs[0]?.value === 'zh-CN';
const textOf = ({value, childNodes = []}: Node): string => value ?? childNodes.map(textOf).join('');

/** Words of which some are marked as Chinese, as one text. */
function joined(nodes: readonly Node[]): readonly Node[] {
  return nodes.reduce<readonly Node[]>((before, node) => {
    const last = before.at(-1);
    if (!isChinese(node) && (node.nodeName !== '#text' || last?.nodeName !== '#text')) return [...before, node];
    const isAfterText = last?.nodeName === '#text';
    return [
      ...(isAfterText ? before.slice(0, -1) : before),
      {nodeName: '#text', value: (isAfterText ? textOf(last) : '') + textOf(node)},
    ];
  }, []);
}

/** The texts and spoken attributes of markup. */
function wordsIn(node: Node, lang = '', within = ''): readonly ReadWord[] {
  if (['style', 'script'].includes(node.nodeName)) return [];
  const attributes = node.attrs ?? [];
  const own = attributes.find(({name}) => name === 'lang')?.value ?? lang;
  const where = `${within} > ${node.nodeName}`;
  const children = joined(node.childNodes ?? []);
  return [
    ...(node.nodeName === '#text' ? [{text: node.value ?? '', where, lang: own}] : []),
    ...attributes
      .filter(({name}) => ATTRIBUTES.test(name))
      .map(({name, value}) => ({text: value, where: `${where}[${name}]`, lang: own})),
    ...[...children, ...(node.content ? [node.content] : [])].flatMap((child) => wordsIn(child, own, node.nodeName)),
  ];
}

const markup = (html: string): readonly string[] =>
  unmarked(wordsIn(parseFragment(html, {scriptingEnabled: false}) as Node), bundle, labels);

/** Runs of one paragraph that differ in their language only, as one. */
const oneRun = (xml: string): string =>
  xml.replace(/<\/a:t><\/a:r>(?:<a:pPr[^>]*>.*?<\/a:pPr>)?<a:r>(?:(?!<a:t>).)*<a:t>/g, '');

describe('a third language, made by a machine', () => {
  it('has a column below each table of words, wherever that ends', () => {
    expect(addColumns("const W: Record<Locale, string> = {'zh-CN': '湖', en: 'Lake'};\nconst a = 1;")).toContain(
      'addThirdColumn(W)',
    );
    expect(addColumns('export const T: Readonly<Record<Locale, M>> = {\n  en: EN,\n};\n')).toContain(
      '};\naddThirdColumn(T)',
    );
    expect(addColumns('const places = {};')).not.toContain('addThirdColumn');
  });

  it('finds what has no marks', () => {
    const said = (text: string, lang = THIRD): ReadWord => ({text, where: 'p', lang});
    const [place] = bundle.places;
    expect(unmarked([said('Zoom in'), said('⟦Close⟧ this')], bundle, labels)).toEqual([
      'p: Zoom in',
      'p: ⟦Close⟧ this',
    ]);
    expect(unmarked([said('⟦within ⟦the⟧ lake⟧ · 12'), said(place?.name.en ?? '')], bundle, labels)).toEqual([]);
  });

  it.each<[name: string, path: string, props: (words: unknown) => object]>([
    ['Bar', 'shell/bar.tsx', () => ({view, bundle})],
    ['MapFurniture', 'shell/map-furniture.tsx', () => ({view, bundle})],
    ['Panel', 'panel/panel.tsx', (words) => ({index, view, words})],
    ...bundle.places
      .slice(0, 40)
      .map(({id}): [string, string, (words: unknown) => object] => [
        'Panel',
        'panel/panel.tsx',
        (words) => ({index, view: {...view, selection: {kind: 'place', id}}, words}),
      ]),
    ...bundle.passages
      .slice(0, 20)
      .map(({id}): [string, string, (words: unknown) => object] => [
        'Panel',
        'panel/panel.tsx',
        (words) => ({index, view: {...view, selection: {kind: 'passage', id}}, words}),
      ]),
    ['Filters', 'filter/filters.tsx', () => ({index, view, open: true})],
    ['FilteredView', 'filter/filtered-view.tsx', () => ({index, passages: bundle.passages, locale})],
    ['Charts', 'charts/charts-view.tsx', () => ({index, view, width: 504, course: null})],
    ['Charts', 'charts/charts-view.tsx', () => ({index, view, width: 354, course: null})],
    ['Settings', 'settings/settings.tsx', () => ({locale, preferences: USUAL_PREFERENCES, kept: false})],
    ['Keys', 'help/keys.tsx', () => ({locale})],
    ['About', 'help/about.tsx', (words) => ({index, locale, words})],
    ['PlacePicker', 'compare/place-picker.tsx', () => ({index, place: bundle.places[1], locale})],
    [
      'CompareView',
      'compare/compare-view.tsx',
      (words) => ({index, places: bundle.places.slice(1, 3), passages: [bundle.passages, []], locale, words}),
    ],
    [
      'Chooser',
      'present/chooser.tsx',
      () => ({
        briefings: bundle.briefings,
        own: bundle.briefings,
        deleted: bundle.briefings,
        faulty: [],
        locale,
        faults: [],
      }),
    ],
  ])('has every word of %s, %s (%#)', async (name, path, props) => {
    const [parts, {wordsIn, loadWords}] = await Promise.all([
      load<Record<string, ComponentType<object>>>(`page/features/${path}`),
      load<typeof import('../../../src/words/messages.ts')>('words/messages.ts'),
      load('page/features/panel/provenance-section.tsx'),
    ]);
    await loadWords(locale);
    const html = render(h(parts[name] as ComponentType<object>, props(wordsIn(locale))));
    expect(html).toContain('⟦');
    expect(markup(html)).toEqual([]);
  });

  it('has every word of the frame as served', async () => {
    const {prerenderEmbed} =
      await load<typeof import('../../../src/frame/prerender-embed.tsx')>('frame/prerender-embed.tsx');
    const {html} = prerenderEmbed(bundle, features, locale, null);
    expect(html).toContain('⟦');
    expect(markup(html)).toEqual([]);
  });

  it('has every word of a handout', async () => {
    const {writeHandout} = await load<typeof import('../../../src/export/handout/write-handout.ts')>(
      'export/handout/write-handout.ts',
    );
    expect(markup(writeHandout({index, features, briefings: bundle.briefings, locale, site: null}))).toEqual([]);
  });

  it('has every word of slides and their notes', async () => {
    const {writePptx} =
      await load<typeof import('../../../src/export/pptx/write-pptx.ts')>('export/pptx/write-pptx.ts');
    const [briefing] = bundle.briefings;
    if (!briefing) throw new Error('there is no briefing');
    const pixel = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (letter) => letter.charCodeAt(0),
    );
    const parts = unzipSync(await writePptx({index, features, briefing, locale, rasterise: async () => pixel}));
    const xml = Object.entries(parts).filter(([name]) => /^ppt\/(slides|notesSlides)\/\w+\.xml$/.test(name));
    const words = xml.flatMap(([where, bytes]) =>
      [...oneRun(strFromU8(bytes)).matchAll(/<a:t>([^<]+)<|descr="([^"]+)"/g)].map(([, text, alt]) => ({
        text: (text ?? alt ?? '').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
        where,
        lang: '',
      })),
    );
    expect(words.length).toBeGreaterThan(50);
    expect(unmarked(words, bundle, labels)).toEqual([]);
  });
});
