import {briefingOf} from '../../compile/bundle-briefings.ts';
import type {BriefingEntry, PictureEntry, SceneEntry} from '../../compile/entries.ts';
import {ENTRY_SHAPES} from '../../compile/shapes.ts';
import type {Briefing, ScenePicture} from '../../domain/briefing.ts';
import {pictureHead} from '../../domain/picture-bytes.ts';
import {isOwnPicture, isPictureData, PICTURES} from '../../domain/scene-picture.ts';
import type {BriefingId} from '../../domain/id.ts';
import type {Bilingual} from '../../domain/text.ts';
import {checkShape} from '../../shapes/check-shape.ts';
import type {Change} from '../protocol.ts';

/** A briefing as the page's editor keeps it: one that was deleted stays there for a while, to be had back. */
export type ShelfRecord = Briefing & {readonly deleted?: number};

/** Width and height of the pictures in the article's folder, in pixels. */
export type PictureSizes = Readonly<Record<string, readonly [width: number, height: number]>>;

/** How shelf and article come to say the same. */
export interface Sync {
  /** What the shelf is to hold; null: it stays. */
  readonly shelf: readonly ShelfRecord[] | null;
  readonly changes: readonly Change[];
  /** What both say then. */
  readonly agreed: readonly Briefing[];
  readonly held: readonly Held[];
}

/** A briefing that cannot be written yet, with the first reason. */
export interface Held {
  readonly title: Bilingual;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/**
 * What the page's editor has changed since both agreed goes into the article; what the article has become otherwise goes onto the shelf, where
 * the page joins it with what is open. What both have changed is taken from the shelf, and meets the other hand's on the server.
 */
export function syncBriefings(
  records: readonly ShelfRecord[],
  entries: readonly BriefingEntry[],
  agreed: readonly Briefing[],
  sizes: PictureSizes = {},
): Sync {
  const toBriefing = (entry: BriefingEntry): Briefing => briefingFrom(entry, sizes);
  const sound = entries.filter((entry) => !faultOf(entry));
  const shelf = byId(records.filter((record) => !isDeleted(record)));
  const [article, before] = [byId(sound.map(toBriefing)), byId(agreed)];
  const sync = {shelf: [] as ShelfRecord[], changes: [] as Change[], agreed: [] as Briefing[], held: [] as Held[]};
  let isOther = false;
  for (const id of new Set([...article.keys(), ...shelf.keys()])) {
    const [ours, theirs, base] = [shelf.get(id), article.get(id), before.get(id)];
    if (isSame(ours, base)) {
      isOther ||= !isSame(theirs, ours);
      if (!theirs) continue;
      sync.shelf.push(theirs);
      sync.agreed.push(theirs);
    } else if (!ours) {
      if (theirs) sync.changes.push({do: 'drop', file: 'briefings', id});
    } else {
      const entry = toEntry(
        ours,
        sound.find((each) => each.id === id),
      );
      const fault = faultOf(entry);
      sync.shelf.push(ours);
      if (fault) {
        sync.held.push({title: entry.title, ...fault});
        if (base) sync.agreed.push(base);
      } else {
        if (!isSame(ours, theirs)) sync.changes.push({do: 'put', file: 'briefings', entry});
        sync.agreed.push(toBriefing(entry));
      }
    }
  }
  const gone = records.filter((record) => isDeleted(record) && !sync.shelf.some(({id}) => id === record.id));
  return {...sync, shelf: isOther ? [...sync.shelf, ...gone] : null};
}

function byId(briefings: readonly Briefing[]): ReadonlyMap<BriefingId, Briefing> {
  return new Map(briefings.map((briefing) => [briefing.id, briefing]));
}

const isDeleted = ({deleted}: ShelfRecord): boolean => deleted !== undefined;

/** A picture that holds itself gets a name when it is written. */
function faultOf(entry: BriefingEntry): Pick<Held, 'message' | 'hint'> | null {
  const named = entry.scenes?.map(({picture, ...scene}) =>
    picture ? {...scene, picture: isOwnPicture(picture.file) ? {...picture, file: 'picture.jpg'} : picture} : scene,
  );
  return checkShape({...entry, scenes: named}, ENTRY_SHAPES.briefings)[0]?.told ?? null;
}

function pictureFrom({file, ...said}: PictureEntry, sizes: PictureSizes): ScenePicture {
  const [width, height] = sizes[file] ?? sizeOfData(file) ?? [1, 1];
  return {
    src: isOwnPicture(file) ? file : PICTURES + encodeURIComponent(file),
    width,
    height,
    ...said,
    alt: {...said.alt, en: said.alt.en ?? ''},
  };
}

function sizeOfData(file: string): readonly [width: number, height: number] | null {
  if (!isPictureData(file)) return null;
  const head = pictureHead(Uint8Array.from(atob(file.slice(file.indexOf(',') + 1)), (byte) => byte.charCodeAt(0)));
  return head && [head.width, head.height];
}

/** The server writes one that holds itself into the article's folder. */
function pictureEntry({src, alt, credit, licence}: ScenePicture): PictureEntry {
  return {
    file: isOwnPicture(src) ? src : decodeURIComponent(src.slice(PICTURES.length)),
    alt: (alt.en ? alt : {zh: alt.zh}) as Bilingual,
    credit,
    licence,
  };
}

/** As the page has it: with all that a scene may leave out. */
function briefingFrom(entry: BriefingEntry, sizes: PictureSizes): Briefing {
  const both = (text: Bilingual): Bilingual => ({...text, en: text.en ?? ''});
  const {title, scenes} = briefingOf(entry, (picture) => pictureFrom(picture, sizes));
  return {
    id: entry.id,
    title: both(title),
    scenes: scenes.map((scene) => ({
      ...scene,
      kicker: both(scene.kicker),
      headline: both(scene.headline),
      notes: both(scene.notes),
    })),
  };
}

/** As the article has it: without what a scene may leave out, unless it was written. */
function toEntry({id, title, scenes}: Briefing, before?: BriefingEntry): BriefingEntry {
  return {
    id,
    title: withoutBlank(title, before?.title) as Bilingual,
    scenes: scenes.map((scene) => {
      const old = before?.scenes.find((each) => each.id === scene.id) as Readonly<Record<string, unknown>> | undefined;
      const {picture, ...said} = scene;
      const written = picture ? {...said, picture: pictureEntry(picture)} : said;
      const fields = Object.entries(written).map(([key, value]) => [key, withoutBlank(value, old?.[key])] as const);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown as SceneEntry;
    }),
  };
}

function withoutBlank(value: unknown, written: unknown): unknown {
  if (written !== undefined && canonical(value) === canonical(written)) return value;
  if (['""', 'null', '[]', '"fit"', canonical({zh: '', en: ''})].includes(canonical(value))) return undefined;
  const {zh, en} = Object(value) as Partial<Bilingual>;
  return en === '' && Object(written).en !== '' ? {zh} : value;
}

function isSame(one: Briefing | undefined, other: Briefing | undefined): boolean {
  const told = (briefing: Briefing | undefined): string => canonical(briefing && [briefing.title, briefing.scenes]);
  return told(one) === told(other);
}

/** The same for the same value, in whatever order its fields were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
