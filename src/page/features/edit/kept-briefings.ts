import type {Briefing} from '../../../domain/briefing.ts';
import {checkBriefing} from '../../../domain/briefing-file.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {BriefingId} from '../../../domain/id.ts';
import type {Bilingual, Locale, Said} from '../../../domain/text.ts';
import {knownToBriefings} from '../present/known-to-briefings.ts';
import {changeShelf, readShelf, type Shelf, type ShelfOwner} from './shelf.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';

/** A briefing as it is kept. */
export interface KeptBriefing extends Briefing {
  /** The article that it is about; old ones do not say. */
  readonly article?: string;
  /** When it was deleted, in ms since 1970. */
  readonly deleted?: number;
}

/** Something that is kept as a briefing and cannot be shown. */
export interface FaultyBriefing {
  readonly name: Said;
  readonly reasons: readonly Said[];
  /** The article on whose page it can be shown. */
  readonly article?: string;
}

/** What stands on the shelf, by what can be done with it. */
export interface SortedShelf {
  readonly sound: readonly Briefing[];
  /** Deleted not long ago, the latest first. */
  readonly deleted: readonly Briefing[];
  readonly faulty: readonly FaultyBriefing[];
  /** Places and passages that sound ones point at and that there are no longer. */
  readonly missing: ReadonlyMap<BriefingId, readonly Said[]>;
}

const DELETED_FOR_MS = 24 * 60 * 60 * 1000;

function sortShelf({records, unreadable}: Shelf, index: Index): SortedShelf {
  const sound: Briefing[] = [];
  const deleted: (readonly [when: number, briefing: Briefing])[] = [];
  const faulty: FaultyBriefing[] = [];
  const missing = new Map<BriefingId, readonly Said[]>();
  const known = knownToBriefings(index);
  records.forEach((record, at) => {
    if (isExpired(record)) return;
    const checked = checkBriefing(record, at + 1, known);
    if ('reasons' in checked) {
      faulty.push({name: nameOf(record, at + 1), reasons: checked.reasons, ...elsewhere(record, known.article)});
    } else if (isDeleted(record)) {
      deleted.push([record.deleted, checked.briefing]);
    } else if (missing.has(checked.briefing.id)) {
      const {title} = checked.briefing;
      faulty.push({name: (locale) => inLocale(title, locale), reasons: [(locale) => SHELF_WORDS[locale].twice]});
    } else {
      sound.push(checked.briefing);
      // Of a collection only what has been asked for is known.
      missing.set(checked.briefing.id, index.bundle.collection ? [] : checked.missing);
    }
  });
  if (unreadable > 0)
    faulty.push({name: (locale) => SHELF_WORDS[locale].shelf, reasons: [(locale) => SHELF_WORDS[locale].broken]});
  deleted.sort(([one], [other]) => other - one);
  return {sound, deleted: deleted.map(([, briefing]) => briefing), faulty, missing};
}

/** The other article that a record is of. */
function elsewhere(record: unknown, own: string): Pick<FaultyBriefing, 'article'> {
  const {article} = (record ?? {}) as Partial<Record<keyof KeptBriefing, unknown>>;
  return typeof article === 'string' && article !== own && /^[a-z0-9-]+$/.test(article) ? {article} : {};
}

/** Where the sound briefing of this id stands; −1 for nowhere. */
function placeOf(records: readonly unknown[], id: BriefingId, index: Index): number {
  const known = knownToBriefings(index);
  return records.findIndex((record, at) => {
    if ((record as Partial<KeptBriefing> | null)?.id !== id) return false;
    return 'briefing' in checkBriefing(record, at + 1, known);
  });
}

/** The shelf as it was read last, sorted. */
export interface KeptBriefings {
  readonly sorted: () => SortedShelf;
  readonly refresh: () => void;
  /**
   * Makes of the kept briefing of this id what `next` says, null for nothing; in one go, whatever another tab has kept meanwhile.
   *
   * @returns whether the browser has taken it
   */
  readonly change: (id: BriefingId, next: (kept: KeptBriefing | null) => KeptBriefing | null) => boolean;
}

export function keptBriefings(window: Window, index: () => Index): KeptBriefings {
  const owner: ShelfOwner = {article: index().bundle.article.id, isMine: (record) => isOf(record, index())};
  changeShelf(window, owner, withoutExpired);
  let shelf = readShelf(window, owner);
  let sorted: {readonly by: Index; readonly shelf: SortedShelf} | null = null;
  return {
    sorted() {
      if (sorted?.by !== index()) sorted = {by: index(), shelf: sortShelf(shelf, index())};
      return sorted.shelf;
    },
    refresh() {
      shelf = readShelf(window, owner);
      sorted = null;
    },
    change: (id, next) =>
      changeShelf(window, owner, (records) => {
        const at = placeOf(records, id, index());
        const before = at < 0 ? null : (records[at] as KeptBriefing);
        const after = next(before);
        if (after === before) return records;
        const stamped = after ? [{...after, article: index().bundle.article.id}] : [];
        return withoutExpired(
          before ? [...records.slice(0, at), ...stamped, ...records.slice(at + 1)] : [...records, ...stamped],
        );
      }),
  };
}

/** Whether a record is of this article: it says so, or it is old, says nothing, and points at what this article has alone. */
function isOf(record: unknown, index: Index): boolean {
  const {article} = (record ?? {}) as Partial<KeptBriefing>;
  if (article !== undefined) return article === index.bundle.article.id;
  const checked = checkBriefing(record, 1, knownToBriefings(index));
  return (
    'briefing' in checked &&
    checked.missing.length === 0 &&
    checked.briefing.scenes.some(({passages}) => passages.length > 0)
  );
}

/** The very same list where nothing was deleted too long ago. */
function withoutExpired(records: readonly unknown[]): readonly unknown[] {
  return records.some(isExpired) ? records.filter((record) => !isExpired(record)) : records;
}

function isDeleted(record: unknown): record is {readonly deleted: number} {
  return typeof (record as Partial<KeptBriefing> | null)?.deleted === 'number';
}

function isExpired(record: unknown): boolean {
  return isDeleted(record) && record.deleted < Date.now() - DELETED_FOR_MS;
}

interface ShelfWords {
  readonly shelf: string;
  readonly broken: string;
  readonly twice: string;
  readonly nameless: (number: number) => string;
}

const SHELF_WORDS: Readonly<Record<Locale, ShelfWords>> = {
  'zh-CN': {
    shelf: '存下的简报',
    broken: '内容已损坏，读不出来。',
    twice: '编号与前面一份相同。',
    nameless: (number) => `第 ${number} 份`,
  },
  en: {
    shelf: 'The briefings kept here',
    broken: 'They are damaged and cannot be read.',
    twice: 'It has the id of one before it.',
    nameless: (number) => `Number ${number}`,
  },
};

function nameOf(record: unknown, number: number): Said {
  const {title, id} = (record ?? {}) as {readonly title?: Partial<Bilingual> | null; readonly id?: unknown};
  const fallback = typeof id === 'string' && id !== '' ? id : '';
  return (locale) => textOf(title?.[LOCALES[locale].text]) || fallback || SHELF_WORDS[locale].nameless(number);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
