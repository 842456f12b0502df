import {withCollection, withWholeCollection, type Collection} from '../compile/compile-collection.ts';
import type {Sound} from '../compile/sound.ts';
import {withHeldPictures} from '../domain/scene-picture.ts';
import type {DataContext} from '../export/iri.ts';
import {siteOf} from './pages/site-page.ts';

/** A file of `data/`. */
export type DataFile = readonly [name: string, content: string | Uint8Array];

/** A folder of articles of any number, and how it is cut into files that are loaded piece by piece. */
export interface CollectionWriter {
  /** The files of the collection; those of the page's own article are not among them. */
  readonly files: (collection: Collection, own: Sound) => readonly DataFile[];
  /** Names of the open data files that hold everything all the same: nobody loads them unasked. */
  readonly whole: ReadonlySet<string>;
}

/** All files of `data/`; of a collection, only what it says of the page's own places. */
export function siteFiles(
  own: Sound,
  collection: Collection | null,
  writers: Writers,
  cut: CollectionWriter | null,
): readonly DataFile[] {
  const whole = collection ? withWholeCollection(own, collection) : own;
  const usual = collection && cut ? withCollection(own, collection) : whole;
  return [
    ...Object.keys(writers).map((name): DataFile => [
      name,
      writeData(writers, name, cut?.whole.has(name) ? whole : usual) ?? '',
    ]),
    ...own.pictures,
    ...(collection && cut ? cut.files(collection, own) : []),
  ];
}

/** The same, with every picture in the bundle itself and none beside it. */
export async function holdingPictures(sound: Sound): Promise<Sound> {
  const {bundle, pictures} = sound;
  const read = (src: string): Uint8Array => {
    const bytes = pictures.get(decodeURIComponent(src));
    if (!bytes) throw new Error(`there is no ${src}`);
    return bytes;
  };
  const briefings = await Promise.all(bundle.briefings.map((briefing) => withHeldPictures(briefing, read)));
  return {...sound, bundle: {...bundle, briefings}, pictures: new Map()};
}

/** How each file of `data/` is written, by its name. */
export type Writers = Readonly<Record<string, (context: DataContext) => string | Uint8Array>>;

/** The content of the file `name`; null if no such file is written. Identifiers are addresses where `SITE_URL` gives the site's. */
export function writeData(
  writers: Writers,
  name: string,
  {bundle, features, selectors, pictures}: Sound,
): string | Uint8Array | null {
  const picture = pictures.get(name);
  if (picture) return picture;
  const write = Object.hasOwn(writers, name) ? writers[name] : undefined;
  const articleBytes = new TextEncoder().encode(bundle.article.text);
  return write?.({bundle, features, selectors, articleBytes, site: siteOf(process.env['SITE_URL'])}) ?? null;
}
