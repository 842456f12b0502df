import {parseFragment} from 'parse5';
import {h, type ComponentType} from 'preact';
import {render} from 'preact-render-to-string';
import {strFromU8, unzipSync} from 'fflate';
import {Ajv2020} from 'ajv/dist/2020.js';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse, stringify} from 'yaml';
import {labelCandidates} from '../../../src/carto/label-candidate.ts';
import {linesOf} from '../../../src/carto/label-positions.ts';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import {compile} from '../../../src/compile/compile.ts';
import {filesIn} from '../../../src/compile/compile-project.ts';
import {geoOfArticle} from '../../../src/compile/other-articles.ts';
import {readGeo} from '../../../src/compile/read-geo.ts';
import {searchData} from '../../../src/compile/search-data.ts';
import {indexBundle} from '../../../src/domain/bundle.ts';
import {toAnnotations} from '../../../src/export/annotations.ts';
import {withHeldPictures} from '../../../src/domain/scene-picture.ts';
import {bundleSchema} from '../../../src/export/bundle-schema.ts';
import {writeHandout} from '../../../src/export/handout/write-handout.ts';
import {toLinkedPlaces} from '../../../src/export/linked-places.ts';
import {toPlacesGeojson} from '../../../src/export/places-geojson.ts';
import {writePptx} from '../../../src/export/pptx/write-pptx.ts';
import {pngOf} from '../picture-bytes.ts';
import {drawQuoteCard} from '../../../src/export/pictures/draw-quote-card.ts';
import {formatFaults} from '../../../src/faults/fault.ts';
import {prerenderEmbed} from '../../../src/frame/prerender-embed.tsx';
import {createSearch} from '../../../src/search/search.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {loadWords, wordsIn} from '../../../src/words/messages.ts';
import {MADE_UP} from '../../fixtures/region-site.ts';
import {toContext} from '../export/fixture.ts';
import {faultsOf} from '../export/linked-places-rules.ts';

const ARTICLE = 'src/content/mirror';
const HAN = /\p{Script=Han}/u;

/** The made-up article without any of its English. */
function withoutEnglish() {
  const files = filesIn(MADE_UP);
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => key !== 'en' && key !== 'gloss');
    return Object.fromEntries(kept.map(([key, field]) => [key, bare(field)]));
  };
  const read = (path: string): Uint8Array | null => {
    const bytes = files.read(path);
    if (bytes === null || !path.startsWith(ARTICLE) || !path.endsWith('.yaml')) return bytes;
    return new TextEncoder().encode(stringify(bare(parse(new TextDecoder().decode(bytes)))));
  };
  const bared = {...files, read};
  return compile(ARTICLE, (own) => geoOfArticle(own, readGeo('geo/regions/yunze', bared)), bared, {
    zh: '镜',
    en: 'Mirror',
  });
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

/** Chinese words of markup in elements that are not said to be Chinese. */
function unmarkedIn(node: Node, lang = 'en'): readonly string[] {
  if (['style', 'script', 'title'].includes(node.nodeName)) return [];
  const own = node.attrs?.find(({name}) => name === 'lang')?.value ?? lang;
  if (node.nodeName === '#text') return HAN.test(node.value ?? '') && own !== 'zh-CN' ? [node.value ?? ''] : [];
  return [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].flatMap((child) =>
    unmarkedIn(child, own),
  );
}
const unmarked = (html: string): readonly string[] =>
  unmarkedIn(parseFragment(html, {scriptingEnabled: false}) as Node);

const compiled = withoutEnglish();
const context = toContext(compiled);
const {bundle, features} = context;
const index = indexBundle(bundle);
const view = {...DEFAULT_VIEW, locale: 'en'} as const;

describe('an article without English', () => {
  beforeAll(() => loadWords('en'));

  it('compiles, with one hint of how much is to come', () => {
    expect(formatFaults(compiled.faults)).toBe('');
    const hints = compiled.warnings.filter(({code}) => code === 'english-to-come');
    expect(hints.map(({message}) => message.en)).toEqual([
      expect.stringMatching(
        /^no English yet: (\d+) of \1 in article\.yaml, (\d+) of \2 in passages\.yaml, .* in briefings\.yaml$/,
      ),
    ]);
    const {passages} = bundle;
    expect(hints[0]?.message.zh).toContain(`passages.yaml ${passages.length} 条里的 ${passages.length} 条`);
  });

  it('makes a bundle of the shape that is documented', () => {
    const validate = new Ajv2020({strict: true, strictTypes: false, strictTuples: false}).compile(bundleSchema);
    validate(JSON.parse(JSON.stringify(bundle)));
    expect(validate.errors).toBeNull();
  });

  it('says so once on the English page, and on the Chinese one not at all', async () => {
    const {Overview} = await import('../../../src/page/features/panel/overview.tsx');
    const counts = new Map();
    const page = (locale: 'en' | 'zh-CN'): string =>
      render(h(Overview, {index, locale, words: wordsIn(locale), counts}));
    expect(page('en').match(/Not all of it has been translated yet/g)).toHaveLength(1);
    expect(page('zh-CN')).not.toContain('translated');
    expect(page('zh-CN')).not.toContain('span lang="zh-CN"');
  });

  it('shows the Chinese, marked as such, wherever the English page has names and words of it', async () => {
    const parts = (await Promise.all([
      import('../../../src/page/features/panel/panel.tsx'),
      import('../../../src/page/features/charts/charts-view.tsx'),
      import('../../../src/page/features/article/strip.tsx'),
      import('../../../src/page/features/present/scene-view.tsx'),
      import('../../../src/page/features/present/chooser.tsx'),
      import('../../../src/page/features/panel/provenance-section.tsx'),
    ])) as readonly object[];
    const views = Object.assign({}, ...parts) as Readonly<Record<string, ComponentType<object>>>;
    const draw = (name: string, props: object): string => render(h(views[name] as ComponentType<object>, props));
    const chosen = [
      {kind: 'none'},
      ...bundle.places.map(({id}) => ({kind: 'place', id})),
      ...bundle.passages.map(({id}) => ({kind: 'passage', id})),
    ];
    const [briefing] = bundle.briefings;
    const pages = [
      ...chosen.map((selection) => draw('Panel', {index, view: {...view, selection}, words: wordsIn('en')})),
      ...chosen.map((selection) => draw('Strip', {index, view: {...view, selection, mode: {kind: 'read'}}})),
      draw('Charts', {index, view, width: 504, course: null}),
      ...(briefing?.scenes ?? []).map((scene) => draw('SceneView', {index, briefing, scene, locale: 'en'})),
      draw('Chooser', {
        briefings: bundle.briefings,
        own: [],
        deleted: [],
        faulty: [],
        locale: 'en',
        missingIn: () => [],
        faults: [],
      }),
    ];
    expect(pages.filter((html) => HAN.test(html)).length).toBeGreaterThan(bundle.places.length);
    expect(pages.flatMap(unmarked)).toEqual([]);
  });

  it('has a frame, a handout and a card whose Chinese is marked', () => {
    expect(unmarked(prerenderEmbed(bundle, features, 'en', null).html)).toEqual([]);
    const handout = writeHandout({index, features, briefings: bundle.briefings, locale: 'en', site: null});
    expect(unmarked(handout.slice(handout.indexOf('<body>')))).toEqual([]);
    const [passage] = bundle.passages;
    if (!passage) throw new Error('there is no passage');
    const [date, size] = [new Date('2026-03-01'), {width: 1080, height: 1080}];
    const made = {index, features, locale: 'en', date, hidden: new Set<never>(), flavour: 'light', size} as const;
    const card = drawQuoteCard({...made, passage: passage.id});
    expect(HAN.test(card)).toBe(true);
    expect(unmarked(card.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, ''))).toEqual([]);
  });

  it('has slides whose Chinese is said to be Chinese', async () => {
    const pixel = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (letter) => letter.charCodeAt(0),
    );
    const [briefing] = bundle.briefings;
    if (!briefing) throw new Error('there is no briefing');
    const held = await withHeldPictures(briefing, () => pngOf(2, 2));
    const parts = unzipSync(
      await writePptx({index, features, briefing: held, locale: 'en', rasterise: async () => pixel}),
    );
    const slides = Object.entries(parts).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const runs = slides.flatMap(([, xml]) => [
      ...strFromU8(xml).matchAll(/<a:rPr lang="([^"]*)"(?:(?!<a:t>).)*<a:t>([^<]*)/g),
    ]);
    const chinese = runs.filter(([, , text]) => HAN.test(text ?? ''));
    expect(chinese.length).toBeGreaterThan(5);
    expect(chinese.filter(([, lang]) => lang !== 'zh-CN').map(([, , text]) => text)).toEqual([]);
  });

  it('letters the English map with Chinese names as Chinese', () => {
    const request = {locale: 'en', camera: {center: [93, 39], zoom: 9}, flavour: FLAVOURS.light} as never;
    const lines = labelCandidates(bundle.places, features, bundle.region)
      .filter(({place}) => place)
      .flatMap((candidate) => linesOf(candidate, request));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({text, lang}) => text === '' || (HAN.test(text) && lang !== 'zh-CN'))).toEqual([]);
  });

  it('claims no English in open data, and is found by its Chinese and its pinyin', () => {
    const annotations = JSON.stringify(toAnnotations(context));
    expect(annotations).not.toContain('commenting');
    const names = toPlacesGeojson(context).features.map(({properties}) => properties);
    expect(names.filter(({id}) => index.place.get(id as never)?.name.en === '').map(({name_en: en}) => en)).toContain(
      null,
    );
    const linked = toLinkedPlaces(context);
    expect(faultsOf(linked)).toBeNull();
    expect(JSON.stringify(linked)).not.toMatch(/undefined|"(value|toponym)":""/);
    const {find} = createSearch(searchData(bundle), bundle.article.text);
    const found = (query: string): readonly string[] => find(query).flatMap(({results}) => results.map(({id}) => id));
    expect(found('jinghu')).toContain('mirror-lake');
    expect(found('镜湖')).toContain('mirror-lake');
  });
});
