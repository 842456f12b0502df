import type {ScenePicture} from '../domain/briefing.ts';
import {pictureHead} from '../domain/picture-bytes.ts';
import {PICTURES} from '../domain/scene-picture.ts';
import type {Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import type {PictureEntry} from './entries.ts';
import type {Content, Files} from './read-content.ts';

/** What pages load of an article's pictures, before any is asked for, stays within reason: they are kept offline. */
const MOST_BYTES = 1_500_000;
/** Of the longer side, in pixels: less is a blur on a wall. */
const LEAST_SIDE = 800;

export interface Pictures {
  /** As a scene has it; null for one at fault. */
  readonly of: (entry: PictureEntry) => ScenePicture | null;
  /** Each file that a scene names, by its path from the folder of the open data. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly Fault[];
}

/** Reads the pictures that scenes name, from the article's own folder. */
export function readPictures({folder, briefings}: Content, files: Files): Pictures {
  const names = new Set(files.list(folder));
  const found = new Map<string, ScenePicture>();
  const read = new Map<string, Uint8Array>();
  const take = ({file, alt, credit, licence}: PictureEntry): Told | null => {
    const bytes = names.has(file) ? files.read(`${folder}/${file}`) : null;
    if (!bytes) return tell('picture-missing', file);
    const head = pictureHead(bytes);
    if (!head) return tell('picture-type', file);
    if (bytes.length > MOST_BYTES) return tell('picture-heavy', file, bytes.length, MOST_BYTES);
    if (Math.max(head.width, head.height) < LEAST_SIDE)
      return tell('picture-small', file, head.width, head.height, LEAST_SIDE);
    const src = PICTURES + encodeURIComponent(file);
    read.set(PICTURES + file, bytes);
    found.set(file, {src, width: head.width, height: head.height, alt, credit, licence});
    return null;
  };
  const faults = briefings.wellFormed.flatMap(({value, fault}) =>
    value.scenes.flatMap(({picture}, at) => {
      const told = picture ? take(picture) : null;
      return told ? [fault(['scenes', at, 'picture', 'file'], told)] : [];
    }),
  );
  return {
    of: ({file, alt, credit, licence}) => {
      const picture = found.get(file);
      return picture ? {...picture, alt, credit, licence} : null;
    },
    files: read,
    faults,
  };
}
