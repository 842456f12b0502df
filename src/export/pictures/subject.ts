import {fromScreen, unionExtent, type Size} from '../../carto/mercator.ts';
import {SCENE_WINDOW} from '../../carto/scene-camera.ts';
import type {Scene} from '../../domain/briefing.ts';
import type {Camera} from '../../domain/view.ts';
import {wordsOf} from '../../domain/article.ts';
import {placesIn, type Bundle, type Index} from '../../domain/bundle.ts';
import type {BriefingId, PassageId, PlaceId} from '../../domain/id.ts';
import type {Passage} from '../../domain/passage.ts';
import type {Extent, Place} from '../../domain/place.ts';
import {officeOf, speakerName} from '../../words/speaker-words.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale, LOCALES} from '../../words/locales.ts';
import {PICTURE_WORDS} from './words.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

/** The subject of a picture. */
export type Subject =
  | {readonly kind: 'whole'}
  | {readonly kind: 'place'; readonly id: PlaceId}
  | {readonly kind: 'passage'; readonly id: PassageId}
  /** What a briefing begins with: the first of its scenes that has something to show. */
  | {readonly kind: 'scene'; readonly briefing: BriefingId};

/** The places that stand out. */
export function focusOf(index: Index, subject: Subject): readonly Place[] {
  switch (subject.kind) {
    case 'place':
      return placesIn(index, [subject.id]);
    case 'passage':
      return placesIn(index, required(index.passage.get(subject.id), subject.id).places);
    case 'scene':
      return placesIn(index, sceneOf(index, subject.briefing).places);
    case 'whole':
      return [];
  }
}

function sceneOf({bundle}: Index, id: BriefingId): Scene {
  const briefing = required(
    bundle.briefings.find((each) => each.id === id),
    id,
  );
  return required(briefing.scenes.find(({kind}) => kind === 'scene') ?? briefing.scenes[0], id);
}

/** The passages that a picture may quote, in text order. */
export function passagesOf(index: Index, subject: Subject): readonly Passage[] {
  if (subject.kind === 'passage') return [required(index.passage.get(subject.id), subject.id)];
  if (subject.kind === 'scene')
    return sceneOf(index, subject.briefing).passages.map((id) => required(index.passage.get(id), id));
  return subject.kind === 'place' ? (index.passagesAt.get(subject.id) ?? []) : [];
}

/**
 * The passage that says most about the subject: its own if it is a passage; otherwise one that speaks of few other places,
 * in somebody's own words if it can be, and short enough to be read at a glance.
 */
export function leadPassage(index: Index, subject: Subject): Passage | undefined {
  // A scene's author has said which is the first.
  if (subject.kind === 'scene') return passagesOf(index, subject)[0];
  const numbered = new Set(index.bundle.article.blocks.filter(({number}) => number !== undefined).map(({id}) => id));
  const cost = ({places, voice, start, end, block, implied}: Passage): number =>
    places.length * 2 +
    (voice === 'direct' ? 0 : 2) +
    Math.max(0, end - start - 60) / 10 +
    Math.max(0, 18 - (end - start)) / 3 +
    (numbered.has(block) ? 0 : 20) +
    (subject.kind === 'place' && implied.includes(subject.id) ? 3 : 0);
  const passages = subject.kind === 'whole' ? passagesOnTheme(index) : passagesOf(index, subject);
  return [...passages].sort((a, b) => cost(a) - cost(b))[0];
}

/** Those about what the headline speaks of first, in whole sentences' length. */
function passagesOnTheme(index: Index): readonly Passage[] {
  const title = index.bundle.article.blocks.find(({kind}) => kind === 'title')?.id;
  const theme = index.bundle.passages.find(({block}) => block === title)?.places[0];
  const about = theme ? (index.passagesAt.get(theme) ?? []) : [];
  return about.length > 0 ? about : index.bundle.passages;
}

export function titleOf(index: Index, subject: Subject, locale: Locale): string {
  if (subject.kind === 'whole') return headlineOf(index.bundle, locale);
  if (subject.kind === 'scene')
    return inLocale(sceneOf(index, subject.briefing).headline, locale).replaceAll('\n', LOCALES[locale].space);
  const names = focusOf(index, subject).map(({name}) => inLocale(name, locale));
  const shown = names.slice(0, 3).join(PUNCTUATION[locale].list);
  return names.length > 3 ? `${shown}${PICTURE_WORDS[locale].andMore}` : shown;
}

/** Degrees kept around a point, a line or a small area: enough to see in which county it lies. */
const LEAST_SPAN = 0.42;

/** The extent of a subject; that of the whole map where nothing of it lies there. */
export function extentOf(index: Index, subject: Subject): Extent {
  const camera = subject.kind === 'scene' ? sceneOf(index, subject.briefing).camera : 'fit';
  if (camera !== 'fit') return extentIn(camera, SCENE_WINDOW);
  const extents = focusOf(index, subject).flatMap(({extent, offMap}) => (extent && !offMap ? [extent] : []));
  const own = unionExtent(extents.filter((extent) => !extents.some((other) => isSmallPartOf(other, extent))));
  const whole = index.bundle.region.extent;
  if (!own) return whole;
  const [west, south, east, north] = own;
  const [x, y] = [LEAST_SPAN - (east - west), LEAST_SPAN - (north - south)].map((lack) => Math.max(0, lack) / 2) as [
    number,
    number,
  ];
  const wide: Extent = [west - x, south - y, east + x, north + y];
  return isLargerThanMap(wide, whole) ? whole : wide;
}

function extentIn(camera: Camera, size: Size): Extent {
  const [west, north] = fromScreen(camera, size, [0, 0]);
  const [east, south] = fromScreen(camera, size, [size.width, size.height]);
  return [west, south, east, north];
}

/** A passage on a zone and on the prefecture around it is shown at the size of the zone. */
function isSmallPartOf([w, s, e, n]: Extent, [west, south, east, north]: Extent): boolean {
  return (
    w >= west && s >= south && e <= east && n <= north && (e - w) * (n - s) < 0.25 * (east - west) * (north - south)
  );
}

function isLargerThanMap([west, south, east, north]: Extent, [w, s, e, n]: Extent): boolean {
  return (east - west > e - w && north - south > n - s) || north - south > 1.2 * (n - s);
}

export function headlineOf({article}: Bundle, locale: Locale): string {
  const block = article.blocks.find(({kind}) => kind === 'title');
  if (!block) return '';
  return LOCALES[locale].glossed && block.gloss?.en
    ? block.gloss.en
    : block.spans.map((span) => article.text.slice(span.start, span.end)).join('');
}

/** The site and the article, in one line above a picture. */
export function mastheadOf(bundle: Bundle, locale: Locale): string {
  return `${inLocale(bundle.site.title, locale)} · ${headlineOf(bundle, locale)}`;
}

/** The article's words, exactly. */
export function quotationOf({bundle}: Index, passage: Passage): string {
  return wordsOf(bundle.article.text, passage);
}

/** The speaker's name and office, or the paper itself. Office is '' where the article gives none. */
export function sayerOf(
  index: Index,
  passage: Passage,
  locale: Locale,
): {readonly name: string; readonly office: string} {
  const t = PICTURE_WORDS[locale];
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  if (!speaker)
    return {
      name: passage.voice === 'narration' ? t.narrator : passage.voice === 'indirect' ? t.reported : '',
      office: '',
    };
  const name = speakerName(speaker, locale);
  const office = officeOf(speaker, locale) || (speaker.remark ? inLocale(speaker.remark, locale) : '');
  return {name: passage.voice === 'indirect' ? name + PUNCTUATION[locale].inBrackets(t.reported) : name, office};
}

/** `《勇挑重任 …》第 12 段`: where in the article it stands. */
export function citationOf(index: Index, passage: Passage, locale: Locale): string {
  const title = headlineOf(index.bundle, locale);
  const where = paragraphOf(index, passage, locale);
  return PICTURE_WORDS[locale].whereIn(title, where);
}

export function paragraphOf({bundle}: Index, passage: Passage, locale: Locale): string {
  const t = PICTURE_WORDS[locale];
  const block = bundle.article.blocks.find(({id}) => id === passage.block);
  return block?.number === undefined ? t.headline : t.paragraph(block.number);
}

/** Where not all can stand: those that speak of the fewest other places, in text order. */
export function fewPassages(passages: readonly Passage[], most: number): readonly Passage[] {
  const kept = new Set([...passages].sort((one, other) => one.places.length - other.places.length).slice(0, most));
  return passages.filter((passage) => kept.has(passage));
}

function required<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`there is no ${id}`);
  return value;
}
