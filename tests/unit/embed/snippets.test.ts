import {HtmlValidate} from 'html-validate';
import {describe, expect, it} from 'vitest';
import {
  addressUrl,
  autoHeightCode,
  elementCode,
  iframeCode,
  markdownCode,
  oembedFrame,
  oembedUrl,
  pageUrl,
  pictureCode,
  type Snippet,
} from '../../../src/export/embed/snippets.ts';

const snippet: Snippet = {
  options: {place: 'binhu', theme: 'dark', quote: false},
  site: 'https://news.example/map/',
  title: '地图："滨湖区" <示意> & 漳泽湖',
  credit: '在地图上读《勇挑重任》[全文]',
  alt: '滨湖区在长治市的位置',
  width: 680,
  height: 560,
};
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  elements: [
    'html5',
    // HTML itself has nothing stand in a frame; editors that take frames away leave what does.
    {iframe: {permittedContent: ['@flow'], attributes: {frameborder: {}}}},
    {'changzhi-map': {flow: true, permittedContent: ['@flow'], attributes: {place: {}, theme: {}, quote: {}}}},
  ],
});

describe('the codes that a newsroom pastes', () => {
  it.each([
    ['frame', iframeCode],
    ['frame with automatic height', autoHeightCode],
    ['element', elementCode],
    ['picture', pictureCode],
    ['oEmbed frame', oembedFrame],
  ])('%s: is valid HTML whatever the title says', async (_name, write) => {
    const report = await validator.validateString(
      `<!DOCTYPE html>\n<html lang="zh-CN"><head><title>x</title></head><body>\n${write(snippet)}\n</body></html>`,
    );
    expect(
      report.results.flatMap(({messages}) =>
        messages.map(({ruleId, message, line}) => `${line}: ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  });

  it('name, reserve height, load late, and give credit', () => {
    const code = iframeCode(snippet);
    expect(code).toContain('src="https://news.example/map/embed/binhu/?theme=dark&amp;quote=0"');
    expect(code).toContain('title="地图：&quot;滨湖区&quot; &lt;示意&gt; &amp; 漳泽湖"');
    expect(code).toMatch(/width="680" height="560".*loading="lazy"/);
    expect(code).toContain('<a href="https://news.example/map/?place=binhu">');
  });

  it('give the element a picture and a link to stand in for it', () => {
    const code = elementCode(snippet);
    expect(code).toContain('<changzhi-map place="binhu" theme="dark" quote="0"');
    expect(code).toContain('<img src="https://news.example/map/pictures/place-binhu.svg" alt="滨湖区在长治市的位置"');
  });

  it('keep brackets of a text from ending it in Markdown', () => {
    expect(markdownCode(snippet)).toContain(
      '[在地图上读《勇挑重任》\\[全文\\]](https://news.example/map/?place=binhu)',
    );
  });

  it('lead to the page and the oEmbed answer of what is chosen', () => {
    expect(pageUrl({passage: 'title', place: 'binhu', lang: 'en'}, snippet.site)).toBe(
      'https://news.example/map/?passage=title&lang=en',
    );
    expect(oembedUrl({}, snippet.site)).toBe('https://news.example/map/oembed/map.json');
    expect(oembedUrl({briefing: 'tour'}, snippet.site)).toBe('https://news.example/map/oembed/briefing-tour.json');
  });

  it('carry layers that are switched off, and no picture that shows them', () => {
    const options = {place: 'binhu', off: ['boundaries'] as const};
    const page = 'https://news.example/map/?place=binhu&off=boundaries';
    expect(pageUrl(options, snippet.site)).toBe(page);
    expect(iframeCode({...snippet, options})).toContain('embed/binhu/?off=boundaries"');
    expect(elementCode({...snippet, options})).toMatch(/<changzhi-map place="binhu" off="boundaries"(?![^]*<img)/);
    expect(markdownCode({...snippet, options})).toBe(`[在地图上读《勇挑重任》\\[全文\\]](${page})`);
    expect(oembedUrl(options, snippet.site)).toBe(`${snippet.site}oembed/place-binhu.without-boundaries.json`);
  });

  it('leave a picture that opens the map where an editor takes frames away and keeps what is in them', () => {
    const kept = iframeCode(snippet).replaceAll(/<\/?iframe[^>]*>/g, '');
    expect(kept).toBe(pictureCode(snippet));
    expect(kept).toMatch(/^<p><a href="https:\/\/news\.example\/map\/\?place=binhu"><img src="[^"]+place-binhu\.svg"/);
  });

  it('name by one address the page that announces the answer of what is chosen', () => {
    const {site} = snippet;
    expect(addressUrl({}, site)).toBe(site);
    expect(addressUrl({place: 'binhu', theme: 'dark'}, site)).toBe(`${site}place/binhu/`);
    expect(addressUrl({briefing: 'tour'}, site)).toBe(`${site}briefing/tour/`);
    expect(addressUrl({place: 'binhu', off: ['boundaries']}, site)).toBe(
      `${site}oembed/place-binhu.without-boundaries.html`,
    );
    expect(addressUrl({lang: 'en', off: ['boundaries']}, site)).toBe(`${site}oembed/map.en.without-boundaries.html`);
  });

  it('show a place by its own page, everything else by the one frame', () => {
    const {site} = snippet;
    const code = (options: Snippet['options']): string | undefined =>
      / src="([^"]*)"/.exec(iframeCode({...snippet, options}))?.[1];
    expect(code({place: 'binhu', lang: 'en'})).toBe(`${site}embed/binhu/en.html`);
    expect(code({place: 'binhu', passage: 'title'})).toBe(`${site}embed.html?place=binhu&amp;passage=title`);
    expect(code({briefing: 'tour', lang: 'en'})).toBe(`${site}embed.en.html?briefing=tour`);
  });

  it('credit a briefing with a link to it', () => {
    const page = `${snippet.site}?mode=present&amp;briefing=tour`;
    expect(iframeCode({...snippet, options: {briefing: 'tour'}})).toContain(`<p><a href="${page}">`);
  });
});
