import {HtmlValidate} from 'html-validate';
import {describe, expect, it} from 'vitest';
import {codesOf} from '../../../src/page/features/embed/builder-codes.ts';
import {parseEmbedOptions} from '../../../src/export/embed/options.ts';
import {USUAL_CHOICES, type Choices} from '../../../src/page/features/embed/choices.ts';
import {data} from '../export/pictures/article.ts';

const {index} = data;
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {'no-inline-style': 'off', 'element-permitted-content': 'error'},
  // HTML itself has nothing stand in a frame; editors that take frames away leave what does.
  elements: [
    'html5',
    {iframe: {permittedContent: ['@flow'], attributes: {frameborder: {}}}},
    {'changzhi-map': {flow: true, permittedContent: ['@flow']}},
  ],
});
const first: Choices = {
  ...USUAL_CHOICES,
  place: '',
  off: [],
  lang: 'zh-CN',
  theme: 'light',
  site: 'https://example.org/map/',
};
const choices: readonly Choices[] = [
  first,
  ...index.bundle.places.map(({id}) => ({...first, place: id})),
  ...index.bundle.passages.slice(0, 12).map(({id}) => ({...first, passage: id, lang: 'en' as const})),
  ...index.bundle.briefings.map(({id}) => ({...first, briefing: id})),
  {...first, place: 'binhu', theme: 'auto', controls: false, quote: false, gl: true, size: 'phone', lang: 'en'},
];

describe('codes of the dialog', () => {
  it('are valid HTML for the whole, places, passages, with every choice changed', async () => {
    for (const each of [first, choices[1], choices[40], choices.at(-2), choices.at(-1)] as readonly Choices[]) {
      const codes = codesOf(index, each);
      for (const name of ['iframe', 'auto', 'element'] as const) {
        const {results} = await validator.validateString(codes[name]);
        expect(
          results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${name}: ${ruleId}: ${message}`)),
          codes[name],
        ).toEqual([]);
      }
    }
  });

  it('have a title, a reserved height, a lazy frame and a link to the map', () => {
    for (const each of choices) {
      const {iframe} = codesOf(index, each);
      expect(iframe).toMatch(/ title="[^"]+" width="\d+" height="\d+"/);
      expect(iframe).toContain(' loading="lazy"');
      expect(iframe).toContain(' sandbox="allow-scripts');
      expect(iframe).toMatch(/<p><a href="https:\/\/example\.org\/map\/[^"]*">[^<]+<\/a><\/p>/);
    }
  });

  it('ask the frame for what was chosen', () => {
    for (const each of choices) {
      const address = /src="([^"]+)"/.exec(codesOf(index, each).iframe)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const {pathname, search} = new URL(address);
      const {place, passage, briefing, lang, theme, controls, quote, gl} = each;
      const [, own = ''] = /embed\/([^/]+)\/(?:en\.html)?$/.exec(pathname) ?? [];
      expect({...parseEmbedOptions(search), ...(own && {place: own})}).toMatchObject({
        place,
        passage,
        briefing,
        theme,
        controls,
        quote,
        gl,
      });
      expect(/[./]en\.html$/.test(pathname) || search.includes('lang=en')).toBe(lang === 'en');
    }
  });

  it('keep layers off that are off in the view', () => {
    const off = {...first, place: 'binhu', off: ['boundaries'] as const};
    for (const code of Object.values(codesOf(index, off)))
      expect(code).toMatch(/off="?=?"?boundaries|without-boundaries/);
  });

  it('name what is shown in the language of the embed', () => {
    expect(codesOf(index, {...first, place: 'luzhou'}).iframe).toContain('title="地图：潞州区"');
    expect(codesOf(index, {...first, place: 'luzhou', lang: 'en'}).iframe).toContain('title="Map: Luzhou District"');
  });

  it('find an invalid snippet invalid', async () => {
    const {valid} = await validator.validateString('<iframe title="a" title="b"><p></iframe>');
    expect(valid).toBe(false);
  });
});
