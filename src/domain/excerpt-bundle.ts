import {wordsOf, type Article, type Block} from './article.ts';
import type {Bundle} from './bundle.ts';
import type {ArticleName} from './collection.ts';
import type {PlaceId} from './id.ts';
import type {Passage} from './passage.ts';

/** A bundle of no site and region: what is said of a place, wherever it is shown. */
export type Excerpt = Omit<Bundle, 'site' | 'region'>;

/** Of several articles only what they say of one place: its passages, their paragraphs cut down to them, who speaks. */
export function excerptBundle(bundles: readonly Bundle[], place: PlaceId): Excerpt {
  const blocks: Block[] = [];
  const passages: Passage[] = [];
  let text = '';
  for (const {article, passages: all} of bundles) {
    const name = articleName(article);
    for (const passage of all.filter(({places}) => places.includes(place))) {
      const start = text.length;
      text += `${wordsOf(article.text, passage)}\n`;
      const span = {start, end: text.length - 1};
      const block = article.blocks.find(({id}) => id === passage.block);
      const id = `${article.id}-${passage.block}-${passages.length}`;
      if (block) blocks.push({...block, id, spans: [span]});
      passages.push({...passage, ...span, block: id, article: name});
    }
  }
  const speaking = new Set(passages.map(({speaker}) => speaker));
  return {
    version: 1,
    mentions: [],
    places: [],
    sources: [],
    briefings: [],
    mapApproval: null,
    passages,
    speakers: bundles.flatMap(({speakers}) => speakers.filter(({id}) => speaking.has(id))),
    article: {
      id: `about-${place}`,
      sha256: '',
      newspaper: null,
      date: null,
      dateInferred: {zh: '', en: ''},
      text,
      blocks,
    },
  };
}

/** What an article of a collection is called where it is quoted. */
export function articleName({id, text, blocks, newspaper, date}: Article): ArticleName {
  const title = blocks.find(({kind}) => kind === 'title') ?? blocks[0];
  const zh = title?.spans.map((span) => wordsOf(text, span)).join('') ?? '';
  return {id, title: {zh, en: title?.gloss?.en ?? ''}, newspaper, date};
}
