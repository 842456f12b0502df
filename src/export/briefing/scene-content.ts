import type {Briefing, Scene} from '../../domain/briefing.ts';
import {placesIn, type Index} from '../../domain/bundle.ts';
import type {PassageId} from '../../domain/id.ts';
import type {Place, Source} from '../../domain/place.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale, LOCALES} from '../../words/locales.ts';
import {citationOf, quotationOf, sayerOf} from '../pictures/subject.ts';
import {PICTURE_WORDS} from '../pictures/words.ts';
import {BRIEFING_WORDS} from './words.ts';

/** A passage as print and slides quote it. */
export interface Quoted {
  readonly id: PassageId;
  /** The article's words, exactly. */
  readonly text: string;
  /** Our English; '' in Chinese. */
  readonly gloss: string;
  readonly name: string;
  /** '' where the article gives none. */
  readonly office: string;
  /** Title and paragraph. */
  readonly citation: string;
  /** The paragraph alone: `第 12 段`. */
  readonly where: string;
  /** What a target aims at: the number as written and what is counted. */
  readonly figures: readonly {readonly raw: string; readonly of: string}[];
}

/** A scene with its words and places looked up: nothing more is asked of the article. */
export interface SceneContent {
  readonly scene: Scene;
  /** From 1. */
  readonly number: number;
  readonly kicker: string;
  /** May hold line breaks. */
  readonly headline: string;
  readonly notes: string;
  /** Quoted beside the map. */
  readonly lead: Quoted | null;
  readonly others: readonly Quoted[];
  readonly places: readonly Place[];
}

/** The scenes of a briefing; one made by hand gets the title and the sources that it lacks. */
export function contentOf(index: Index, briefing: Briefing, locale: Locale): readonly SceneContent[] {
  return scenesOf(index, withEnds(briefing), locale);
}

/** The scenes as they are shown in a room: as many, by the same numbers. */
export function scenesOf(index: Index, scenes: readonly Scene[], locale: Locale): readonly SceneContent[] {
  return scenes.map((scene, at) => {
    const [lead = null, ...others] = scene.passages.flatMap((id) =>
      index.passage.has(id) ? [quotedOf(index, id, locale)] : [],
    );
    return {
      scene,
      number: at + 1,
      kicker: inLocale(scene.kicker, locale),
      headline: inLocale(scene.headline, locale) || (scene.kind === 'sources' ? BRIEFING_WORDS[locale].sources : ''),
      notes: inLocale(scene.notes, locale),
      lead,
      others,
      places: placesIn(index, scene.places),
    };
  });
}

function withEnds({title, scenes}: Briefing): readonly Scene[] {
  const empty = {zh: '', en: ''};
  const bare = {kicker: empty, notes: empty, camera: 'fit' as const, places: [], passages: []};
  return [
    ...(scenes[0]?.kind === 'title' ? [] : [{...bare, id: 'title', kind: 'title' as const, headline: title}]),
    ...scenes,
    ...(scenes.at(-1)?.kind === 'sources' ? [] : [{...bare, id: 'sources', kind: 'sources' as const, headline: empty}]),
  ];
}

function quotedOf(index: Index, id: PassageId, locale: Locale): Quoted {
  const passage = index.passage.get(id);
  if (!passage) throw new Error(`there is no ${id}`);
  return {
    id,
    text: quotationOf(index, passage),
    gloss: LOCALES[locale].glossed ? passage.gloss.en : '',
    ...sayerOf(index, passage, locale),
    citation: citationOf(index, passage, locale),
    where: whereOf(index, passage.block, locale),
    figures: passage.kind === 'target' ? passage.figures.map(({raw, of}) => ({raw, of: inLocale(of, locale)})) : [],
  };
}

function whereOf({bundle}: Index, id: string, locale: Locale): string {
  const number = bundle.article.blocks.find((block) => block.id === id)?.number;
  return number === undefined ? PICTURE_WORDS[locale].headline : PICTURE_WORDS[locale].paragraph(number);
}

/** A headline as one line. */
export function oneLine(headline: string, locale: Locale): string {
  return headline
    .split('\n')
    .map((part) => part.trim())
    .join(LOCALES[locale].space);
}

/** Places of all scenes, each once, in the order in which they come. */
export function placesOf(contents: readonly SceneContent[]): readonly Place[] {
  return [...new Map(contents.flatMap(({places}) => places).map((place) => [place.id, place])).values()];
}

export function quotedIn(contents: readonly SceneContent[]): readonly Quoted[] {
  const all = contents.flatMap(({lead, others}) => (lead ? [lead, ...others] : others));
  return [...new Map(all.map((quoted) => [quoted.id, quoted])).values()];
}

/** Those of the places, and those of everything else that the map shows. */
export function sourcesOf(index: Index, places: readonly Place[], drawn: ReadonlySet<string>): readonly Source[] {
  const used = new Set<string>([
    ...places.flatMap(({source, background}) => [source ?? '', ...background.map((each) => each.source)]),
    ...drawn,
  ]);
  return index.bundle.sources.filter(({id}) => used.has(id));
}
