import {describe, expect, it} from 'vitest';
import {toAnnotations, type Annotation} from '../../../src/export/annotations.ts';
import {context} from './fixture.ts';

const page = toAnnotations(context);
const {text} = context.bundle.article;

function annotation(id: string): Annotation {
  const found = page.items.find((item) => item.id.endsWith(`:passage:${id}`));
  if (!found) throw new Error(`no annotation of ${id}`);
  return found;
}

describe('toAnnotations', () => {
  it('gives one annotation page with an annotation for each passage', () => {
    expect(page).toMatchObject({'@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage'});
    expect(page.items).toHaveLength(context.bundle.passages.length);
    expect(new Set(page.items.map(({id}) => id)).size).toBe(page.items.length);
  });

  it('selects every passage by its words and by its position, and both agree', () => {
    for (const {
      target: {
        source,
        selector: [quote, position],
      },
    } of page.items) {
      expect(source).toBe('article.txt');
      expect(Array.from(text).slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text.split(`${quote.prefix}${quote.exact}${quote.suffix}`)).toHaveLength(2);
    }
  });

  it('keeps the context with which the author told a repeat apart', () => {
    expect(annotation('early-bridge').target.selector[0]).toMatchObject({exact: '东河要早日通桥', suffix: '。”区长'});
  });

  it('counts code points, as the standard does', () => {
    const [passage] = context.bundle.passages;
    if (!passage) throw new Error('no passage');
    const bundle = {
      ...context.bundle,
      article: {...context.bundle.article, text: '𠮷𠮷建桥'},
      passages: [{...passage, start: 4, end: 6}],
    };
    expect(toAnnotations({...context, bundle}).items[0]?.target.selector[1]).toMatchObject({start: 2, end: 4});
  });

  it('has bodies for kind, voice, themes, speaker and gloss', () => {
    expect(annotation('green-100000').body).toEqual([
      {type: 'TextualBody', purpose: 'classifying', value: 'target', format: 'text/plain', language: 'en'},
      {type: 'TextualBody', purpose: 'classifying', value: 'indirect', format: 'text/plain', language: 'en'},
      {type: 'TextualBody', purpose: 'tagging', value: 'ecology', format: 'text/plain', language: 'en'},
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: '王安，东河区人民政府，区长',
        format: 'text/plain',
        language: 'zh-Hans',
      },
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: '100,000 mu will be planted in Xiling',
        format: 'text/plain',
        language: 'en',
      },
      {type: 'SpecificResource', purpose: 'linking', source: 'urn:article-map:small:place:xiling'},
    ]);
  });

  it('has one linking body for each place', () => {
    const links = annotation('bridges-3').body.filter(({purpose}) => purpose === 'linking');
    expect(links.map((body) => 'source' in body && body.source)).toEqual([
      'urn:article-map:small:place:stone-bridge',
      'urn:article-map:small:place:donghe',
    ]);
  });

  it('names everything by its address where the site is known', () => {
    const {id, items} = toAnnotations({...context, site: 'https://example.org/map/'});
    expect(id).toBe('https://example.org/map/data/annotations.jsonld');
    expect(items.find((item) => item.id === 'https://example.org/map/?passage=green-100000')).toMatchObject({
      target: {source: 'https://example.org/map/data/article.txt'},
      body: expect.arrayContaining([expect.objectContaining({source: 'https://example.org/map/?place=xiling'})]),
    });
  });
});
