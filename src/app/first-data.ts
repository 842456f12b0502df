import type {LabelCandidate} from '../carto/label-candidate.ts';
import type {Block} from '../domain/article.ts';
import type {Bundle} from '../domain/bundle.ts';
import type {Place} from '../domain/place.ts';

/** What the page needs beside its own HTML before a click can be answered. */
export interface FirstData {
  readonly bundle: Bundle;
  readonly labels: readonly LabelCandidate[];
}

/** `FirstData` without what the HTML says already, and without what is not needed yet. */
export interface PackedFirstData {
  readonly bundle: Bundle;
  readonly labels: readonly (Omit<LabelCandidate, 'text'> & {readonly text?: LabelCandidate['text']})[];
  readonly textLength: number;
}

const NO_TEXT = {zh: '', en: ''};

/** Leaves out the article's words (they are in the page), names of places among the labels, glosses, provenance and mentions. */
export function packFirstData({bundle, labels}: FirstData): PackedFirstData {
  const names = new Map<string, string>(bundle.places.map(({id, name}) => [id, name.zh]));
  return {
    textLength: bundle.article.text.length,
    bundle: {
      ...bundle,
      article: {...bundle.article, text: ''},
      passages: bundle.passages.map((passage) => ({...passage, gloss: {en: ''}})),
      places: bundle.places.map((place) => ({...place, aliases: [], method: NO_TEXT, background: []})),
      mentions: [],
      sources: [],
    },
    labels: labels.map(({text, ...label}) => (label.place && names.get(label.place) === text.zh ? label : {...label, text: {zh: text.zh, en: text.en}})),
  };
}

/**
 * The data as the app works with it. `wordsOf` gives the words of a block as the page shows them; what lies between blocks in the
 * source is layout, and stands as line breaks.
 */
export function unpackFirstData({bundle, labels, textLength}: PackedFirstData, wordsOf: (block: Block) => string): FirstData {
  const names = new Map<string, Place['name']>(bundle.places.map(({id, name}) => [id, name]));
  let text = '';
  for (const block of bundle.article.blocks) {
    let words = wordsOf(block);
    for (const {start, end} of block.spans) {
      text = text.padEnd(start, '\n') + words.slice(0, end - start);
      words = words.slice(end - start);
    }
  }
  return {
    bundle: {...bundle, article: {...bundle.article, text: text.padEnd(textLength, '\n')}},
    labels: labels.map((label) => ({...label, text: label.text ?? names.get(label.place ?? '') ?? NO_TEXT})),
  };
}
