import {SCENE_KINDS, type Briefing, type Scene} from './briefing.ts';
import type {Bilingual} from './text.ts';

/** What a saved briefing says of itself, so that another file is not taken for one. */
export const BRIEFING_FORMAT = 'article-map-briefing';
export const BRIEFING_VERSION = 1;

/** Ids that a scene may point at. */
export interface KnownToBriefings {
  readonly article: string;
  readonly places: ReadonlySet<string>;
  readonly passages: ReadonlySet<string>;
}

export type ParsedBriefings = {readonly briefings: readonly Briefing[]} | {readonly reasons: readonly Bilingual[]};

/** One briefing by itself: sound, though it may point at what is `missing` by now, or the reasons why it cannot be shown. */
export type CheckedBriefing =
  | {readonly briefing: Briefing; readonly missing: readonly Bilingual[]}
  | {readonly reasons: readonly Bilingual[]};

/** At most so many reasons are given: the first ones tell what is wrong. */
const MAX_REASONS = 8;

export function formatBriefingFile(briefings: readonly Briefing[], article: string): string {
  return `${JSON.stringify({format: BRIEFING_FORMAT, version: BRIEFING_VERSION, article, briefings}, null, 1)}\n`;
}

/** The briefings of a file, all of them in order, or every reason why not: a file is taken whole or not at all. */
export function parseBriefingFile(text: string, known: KnownToBriefings): ParsedBriefings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({zh: '这不是 JSON 文件，或文件已损坏。', en: 'This is not a JSON file, or it is damaged.'});
  }
  if (!isRecord(value) || value['format'] !== BRIEFING_FORMAT)
    return refuse({zh: '这不是本站保存的简报文件。', en: 'This is not a briefing file of this site.'});
  if (value['version'] !== BRIEFING_VERSION)
    return refuse({
      zh: `文件版本是 ${shown(value['version'])}，这里只认得版本 ${BRIEFING_VERSION}。`,
      en: `The file is of version ${shown(value['version'])}; only version ${BRIEFING_VERSION} is understood here.`,
    });
  if (value['article'] !== known.article) return refuse(ofAnotherArticle(value['article']));
  const {briefings} = value;
  if (!Array.isArray(briefings) || briefings.length === 0)
    return refuse({zh: '文件里没有简报。', en: 'There is no briefing in the file.'});
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

function ofAnotherArticle(article: unknown): Bilingual {
  return {
    zh: `这份简报属于另一篇报道（${shown(article)}）。`,
    en: `This briefing belongs to another article (${shown(article)}).`,
  };
}

function refuse(reason: Bilingual): ParsedBriefings {
  return {reasons: [reason]};
}

/** Without `known`, what the scenes point at is not asked. */
function faultsOfBriefing(value: unknown, number: number, known: KnownToBriefings | null): readonly Bilingual[] {
  if (!isRecord(value)) return [{zh: `第 ${number} 份简报不是对象。`, en: `Briefing ${number} is not an object.`}];
  const {id, title, scenes} = value;
  const name = {zh: `第 ${number} 份简报`, en: `Briefing ${number}`};
  return [
    ...(isId(id) ? [] : [{zh: `${name.zh}的编号不合规。`, en: `${name.en} has no proper id.`}]),
    ...(isBilingual(title) ? [] : [{zh: `${name.zh}没有标题。`, en: `${name.en} has no title.`}]),
    ...(Array.isArray(scenes) && scenes.length > 0
      ? scenes.flatMap((scene: unknown, at) => [
          ...faultsOfScene(scene, at + 1, scenes.slice(0, at)),
          ...(known ? missingInScene(scene, at + 1, known) : []),
        ])
      : [{zh: `${name.zh}一页也没有。`, en: `${name.en} has no page.`}]),
  ];
}

function faultsOfScene(value: unknown, number: number, before: readonly unknown[]): readonly Bilingual[] {
  if (!isRecord(value)) return [{zh: `第 ${number} 页不是对象。`, en: `Page ${number} is not an object.`}];
  const scene = value as unknown as Record<keyof Scene, unknown>;
  const wrong = ofPage(number);
  return [
    ...(isId(scene.id) ? [] : [wrong('没有编号', 'has no id')]),
    ...(before.some((other) => isRecord(other) && other['id'] === scene.id)
      ? [wrong('与前面一页编号相同', 'has the id of a page before it')]
      : []),
    ...(SCENE_KINDS.some((kind) => kind === scene.kind) ? [] : [wrong('的种类无法识别', 'is of an unknown kind')]),
    ...(['kicker', 'headline', 'notes'] as const).flatMap((field) =>
      isBilingual(scene[field]) ? [] : [wrong(`的 ${field} 不是中英文字`, `has no text for ${field}`)],
    ),
    ...(scene.camera === 'fit' || isCamera(scene.camera)
      ? []
      : [wrong('的地图位置无法识别', 'has no map position that is understood')]),
    ...(Array.isArray(scene.places) ? [] : [wrong('没有地点表', 'has no list of places')]),
    ...(Array.isArray(scene.passages) ? [] : [wrong('没有原话表', 'has no list of passages')]),
  ];
}

function missingInScene(value: unknown, number: number, known: KnownToBriefings): readonly Bilingual[] {
  const {places, passages} = (isRecord(value) ? value : {}) as Partial<Record<keyof Scene, unknown>>;
  const wrong = ofPage(number);
  const strange = (list: unknown, ids: ReadonlySet<string>): readonly string[] =>
    Array.isArray(list) ? list.filter((id) => !ids.has(id as string)).map(shown) : [];
  return [
    ...strange(places, known.places).map((id) =>
      wrong(`提到不存在的地点 ${id}`, `names a place that there is not, ${id}`),
    ),
    ...strange(passages, known.passages).map((id) =>
      wrong(`提到不存在的原话 ${id}`, `names a passage that there is not, ${id}`),
    ),
  ];
}

function ofPage(number: number): (zh: string, en: string) => Bilingual {
  return (zh, en) => ({zh: `第 ${number} 页${zh}。`, en: `Page ${number} ${en}.`});
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
  return `“${[...String(value)].slice(0, 40).join('')}”`;
}
