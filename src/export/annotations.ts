import type {Passage} from '../domain/passage.ts';
import type {Speaker} from '../domain/speaker.ts';
import type {TextQuoteSelector} from '../domain/text.ts';
import {namingOf, toIri, type DataContext} from './iri.ts';

/** Characters of context given on each side of a quotation where the author gave none. */
const CONTEXT_LENGTH = 16;

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'classifying' | 'tagging' | 'describing' | 'commenting';
  readonly value: string;
  readonly format: 'text/plain';
  readonly language: 'zh-Hans' | 'en';
}

/** Links a passage to a place. */
export interface PlaceBody {
  readonly type: 'SpecificResource';
  readonly purpose: 'linking';
  readonly source: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: readonly ['classifying', 'linking'];
  readonly body: readonly (TextualBody | PlaceBody)[];
  readonly target: {readonly source: string; readonly selector: readonly [TextQuoteSelector, TextPositionSelector]};
}

export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly startIndex: 0;
  readonly items: readonly Annotation[];
}

/**
 * The passages as Web Annotations on `article.txt`, which lies beside them and is named so where the site's address is not known.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function toAnnotations(context: DataContext): AnnotationPage {
  const {passages} = context.bundle;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: toIri(namingOf(context), 'annotations'),
    type: 'AnnotationPage',
    startIndex: 0,
    items: passages.map((passage) => toAnnotation(passage, context)),
  };
}

function toAnnotation(passage: Passage, context: DataContext): Annotation {
  const {article} = context.bundle;
  return {
    id: toIri(namingOf(context), 'passage', passage.id),
    type: 'Annotation',
    motivation: ['classifying', 'linking'],
    body: bodiesOf(passage, context),
    target: {
      source: context.site === null ? 'article.txt' : toIri(namingOf(context), 'article'),
      selector: [toQuoteSelector(passage, context), toPositionSelector(article.text, passage)],
    },
  };
}

/** Kind first, then voice, themes, speaker, our translation, and one body for each place. */
function bodiesOf(
  {kind, voice, themes, speaker: id, gloss, places}: Passage,
  context: DataContext,
): Annotation['body'] {
  const {speakers} = context.bundle;
  const speaker = speakers.find((each) => each.id === id);
  return [
    textBody('classifying', kind, 'en'),
    textBody('classifying', voice, 'en'),
    ...themes.map((theme) => textBody('tagging', theme, 'en')),
    ...(speaker ? [textBody('describing', describe(speaker), 'zh-Hans')] : []),
    ...(gloss.en ? [textBody('commenting', gloss.en, 'en')] : []),
    ...places.map((place): PlaceBody => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: toIri(namingOf(context), 'place', place),
    })),
  ];
}

function textBody(purpose: TextualBody['purpose'], value: string, language: TextualBody['language']): TextualBody {
  return {type: 'TextualBody', purpose, value, format: 'text/plain', language};
}

function describe({name, office, organisation}: Speaker): string {
  return [name.zh, organisation?.zh, office?.zh].filter((part) => part !== undefined).join('，');
}

function toQuoteSelector(
  {id, start, end}: Passage,
  {
    bundle: {
      article: {text},
    },
    selectors,
  }: DataContext,
): TextQuoteSelector {
  const {prefix, suffix} = selectors[id] ?? {};
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix:
      prefix ??
      graphemesOf(text.slice(Math.max(0, start - 4 * CONTEXT_LENGTH), start))
        .slice(-CONTEXT_LENGTH)
        .join(''),
    suffix:
      suffix ??
      graphemesOf(text.slice(end, end + 4 * CONTEXT_LENGTH))
        .slice(0, CONTEXT_LENGTH)
        .join(''),
  };
}

/** Context is cut between characters as a reader sees them, never inside one. */
function graphemesOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('zh', {granularity: 'grapheme'}).segment(text)].map(({segment}) => segment);
}

/** The standard counts Unicode code points, the bundle UTF-16 code units. */
function toPositionSelector(text: string, {start, end}: Passage): TextPositionSelector {
  const codePoints = (offset: number): number => Array.from(text.slice(0, offset)).length;
  return {type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end)};
}
