import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {BriefingEntry} from '../../compile/entries.ts';
import {pictureHead} from '../../domain/picture-bytes.ts';
import {isPictureData} from '../../domain/scene-picture.ts';
import type {Change, Sheet} from '../../edit/protocol.ts';
import {folderOf, OWN_FOLDER} from './article-texts.ts';
import {Refused} from './article-values.ts';
import {writeWhole} from './write-files.ts';

/** Width and height of each picture that briefings name and that is there, in pixels. */
export function pictureSizes(root: string, id: string, briefings: readonly BriefingEntry[]): Sheet['pictures'] {
  const files = briefings.flatMap(({scenes}) => scenes?.flatMap(({picture}) => picture?.file ?? []) ?? []);
  return Object.fromEntries(
    [...new Set(files)].flatMap((file) => {
      const path = join(root, folderOf(id), basename(file));
      const head = existsSync(path) ? pictureHead(readFileSync(path)) : null;
      return head ? [[file, [head.width, head.height]]] : [];
    }),
  );
}

/** A briefing as its article has it: a picture that holds itself is kept in the article's folder. @throws Refused */
export function withPicturesKept(root: string, id: string, change: Change): Change {
  if (change.do !== 'put' || change.file !== 'briefings') return change;
  const entry = change.entry as BriefingEntry;
  if (!Array.isArray(entry?.scenes)) return change;
  const scenes = entry.scenes.map((scene): BriefingEntry['scenes'][number] => {
    const {picture} = scene;
    if (!picture || !isPictureData(picture.file)) return scene;
    const bytes = Buffer.from(picture.file.slice(picture.file.indexOf(',') + 1), 'base64');
    return {...scene, picture: {...picture, ...keepPicture(root, id, stemOf(`${entry.id}-${scene.id}`), bytes)}};
  });
  return {...change, entry: {...entry, scenes}};
}

/** Ids as they are asked for, which nobody has looked at yet: no folder is in them. */
const stemOf = (ids: string): string =>
  ids
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

const LARGEST = 8e6;

/** Keeps a picture in the article's folder; one of the same name and other content gets a number. @throws Refused */
function keepPicture(root: string, id: string, stem: string, bytes: Buffer): {readonly file: string} {
  if (bytes.length > LARGEST)
    throw new Refused(
      `图片有 ${megabytes(bytes.length)} MB，不超过 8 MB：先缩小`,
      `the picture has ${megabytes(bytes.length)} MB, at most 8: make it smaller first`,
      413,
    );
  const head = pictureHead(bytes);
  if (!head) throw new Refused('不是 JPEG 或 PNG 图片', 'it is no JPEG or PNG picture', 415);
  const ending = head.type === 'image/png' ? 'png' : 'jpg';
  const folder = join(root, folderOf(id));
  for (let number = 1; ; number++) {
    const file = `${stem}${number === 1 ? '' : `-${number}`}.${ending}`;
    const path = join(folder, file);
    if (existsSync(path)) {
      if (readFileSync(path).equals(bytes)) return {file};
      continue;
    }
    writeWhole(path, bytes, join(folder, OWN_FOLDER));
    return {file};
  }
}

function megabytes(length: number): string {
  return (length / 1e6).toFixed(1);
}
