import {SCENE_KINDS, type Briefing, type Scene, type ScenePicture} from './briefing.ts';
import {BRIEFING_FAULTS} from './briefing-faults.ts';
import type {Locale, Said} from './text.ts';
import {isRecord} from './is-record.ts';
import {isOwnPicture, isPictureData} from './scene-picture.ts';

/** What a saved briefing says of itself, so that another file is not taken for one. */
export const BRIEFING_FORMAT = 'article-map-briefing';
export const BRIEFING_VERSION = 1;

/** Ids that a scene may point at. */
export interface KnownToBriefings {
  readonly article: string;
  readonly places: ReadonlySet<string>;
  readonly passages: ReadonlySet<string>;
  /** Addresses of the article's own pictures. */
  readonly pictures: ReadonlySet<string>;
}

export type ParsedBriefings = {readonly briefings: readonly Briefing[]} | {readonly reasons: readonly Said[]};

/** One briefing by itself: sound, though it may point at what is `missing` by now, or the reasons why it cannot be shown. */
export type CheckedBriefing =
  | {readonly briefing: Briefing; readonly missing: readonly Said[]}
  | {readonly reasons: readonly Said[]};

/** At most so many reasons are given: the first ones tell what is wrong. */
const MAX_REASONS = 8;

export function formatBriefingFile(briefings: readonly Briefing[], article: string): string {
  return `${JSON.stringify({format: BRIEFING_FORMAT, version: BRIEFING_VERSION, article, briefings}, null, 1)}\n`;
}

/** What a link gives that was cut or changed on its way. */
export const CUT_LINK: ParsedBriefings = refuse((t) => t.cutLink);

/** The briefings of a file, all of them in order, or every reason why not: a file is taken whole or not at all. */
export function parseBriefingFile(text: string, known: KnownToBriefings): ParsedBriefings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse((t) => t.noJson);
  }
  if (!isRecord(value) || value['format'] !== BRIEFING_FORMAT) return refuse((t) => t.noBriefingFile);
  if (value['version'] !== BRIEFING_VERSION) return refuse((t) => t.version(shown(value['version']), BRIEFING_VERSION));
  if (value['article'] !== known.article) return {reasons: [ofAnotherArticle(value['article'])]};
  const {briefings} = value;
  if (!Array.isArray(briefings) || briefings.length === 0) return refuse((t) => t.empty);
  const reasons = briefings.flatMap((briefing: unknown, at) => faultsOfBriefing(briefing, at + 1, known));
  return reasons.length > 0 ? {reasons: reasons.slice(0, MAX_REASONS)} : {briefings: briefings as Briefing[]};
}

/** What was kept as a briefing, the `number`th from 1: old ones do not say which article they are about. */
export function checkBriefing(value: unknown, number: number, known: KnownToBriefings): CheckedBriefing {
  if (isRecord(value) && value['article'] !== undefined && value['article'] !== known.article)
    return {reasons: [ofAnotherArticle(value['article'])]};
  const reasons = faultsOfBriefing(value, number, null);
  if (reasons.length > 0) return {reasons: reasons.slice(0, MAX_REASONS)};
  const {id, title, scenes} = value as Briefing;
  return {
    briefing: {id, title, scenes},
    missing: scenes.flatMap((scene, at) => missingInScene(scene, at + 1, known)).slice(0, MAX_REASONS),
  };
}

type Fault = (typeof BRIEFING_FAULTS)[Locale];

function said(words: (t: Fault) => string): Said {
  return (locale) => words(BRIEFING_FAULTS[locale]);
}

function ofAnotherArticle(article: unknown): Said {
  return said((t) => t.otherArticle(shown(article)));
}

function refuse(reason: (t: Fault) => string): ParsedBriefings {
  return {reasons: [said(reason)]};
}

/** Without `known`, what the scenes point at is not asked. */
function faultsOfBriefing(value: unknown, number: number, known: KnownToBriefings | null): readonly Said[] {
  if (!isRecord(value)) return [said((t) => t.noObject(number))];
  const {id, title, scenes} = value;
  return [
    ...(isId(id) ? [] : [said((t) => t.noId(number))]),
    ...(isBilingual(title) ? [] : [said((t) => t.noTitle(number))]),
    ...(Array.isArray(scenes) && scenes.length > 0
      ? scenes.flatMap((scene: unknown, at) => [
          ...faultsOfScene(scene, at + 1, scenes.slice(0, at)),
          ...(known ? missingInScene(scene, at + 1, known) : []),
        ])
      : [said((t) => t.noPages(number))]),
  ];
}

function faultsOfScene(value: unknown, number: number, before: readonly unknown[]): readonly Said[] {
  if (!isRecord(value)) return [said((t) => t.pageNoObject(number))];
  const scene = value as unknown as Record<keyof Scene, unknown>;
  return [
    ...(isId(scene.id) ? [] : [said((t) => t.pageNoId(number))]),
    ...(before.some((other) => isRecord(other) && other['id'] === scene.id) ? [said((t) => t.pageTwice(number))] : []),
    ...(SCENE_KINDS.some((kind) => kind === scene.kind) ? [] : [said((t) => t.pageKind(number))]),
    ...(['kicker', 'headline', 'notes'] as const).flatMap((field) =>
      isBilingual(scene[field]) ? [] : [said((t) => t.pageText(number, field))],
    ),
    ...(scene.camera === 'fit' || isCamera(scene.camera) ? [] : [said((t) => t.pageCamera(number))]),
    ...(Array.isArray(scene.places) ? [] : [said((t) => t.pageNoPlaces(number))]),
    ...(Array.isArray(scene.passages) ? [] : [said((t) => t.pageNoPassages(number))]),
    ...(scene.picture === undefined ? [] : faultsOfPicture(scene.picture, number)),
  ];
}

/** Somebody's picture without a name or a licence is shown nowhere; nor is one that would have to be fetched from elsewhere. */
function faultsOfPicture(value: unknown, number: number): readonly Said[] {
  if (!isRecord(value)) return [said((t) => t.pagePicture(number))];
  const {src, width, height, alt, credit, licence} = value as Record<keyof ScenePicture, unknown>;
  const isWritten = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '' && text.length <= 200;
  return [
    ...(isPictureAddress(src) && inRange(width, 1, 20_000) && inRange(height, 1, 20_000) && isBilingual(alt)
      ? []
      : [said((t) => t.pagePicture(number))]),
    ...(isWritten(credit) && isWritten(licence) ? [] : [said((t) => t.pagePictureCredit(number))]),
  ];
}

function isPictureAddress(src: unknown): boolean {
  return typeof src === 'string' && (isPictureData(src) || /^pictures\/[^/?#]+$/.test(src));
}

function missingInScene(value: unknown, number: number, known: KnownToBriefings): readonly Said[] {
  const {places, passages, picture} = (isRecord(value) ? value : {}) as Partial<Record<keyof Scene, unknown>>;
  const strange = (list: unknown, ids: ReadonlySet<string>): readonly string[] =>
    Array.isArray(list) ? list.filter((id) => !ids.has(id as string)).map(shown) : [];
  return [
    ...strange(places, known.places).map((id) => said((t) => t.pagePlace(number, id))),
    ...strange(passages, known.passages).map((id) => said((t) => t.pagePassage(number, id))),
    ...(isRecord(picture) && typeof picture['src'] === 'string' && !isOwnPicture(picture['src'])
      ? strange([picture['src']], known.pictures).map((src) => said((t) => t.pageNoPicture(number, src)))
      : []),
  ];
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}

function isBilingual(value: unknown): boolean {
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isCamera(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value['center']) || value['center'].length !== 2) return false;
  const [lng, lat] = value['center'] as unknown[];
  return inRange(lng, -180, 180) && inRange(lat, -85.05, 85.05) && inRange(value['zoom'], 0, 24);
}

function inRange(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : String(JSON.stringify(value));
  return `“${[...text].slice(0, 40).join('')}”`;
}
