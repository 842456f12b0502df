import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {folderOf, OWN_FOLDER} from './article-texts.ts';
import {Refused} from './article-values.ts';
import {writeWhole} from './write-files.ts';

/** The first bytes of the kinds of pictures that browsers show, with what their names end in. */
const KINDS: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^89504e470d0a1a0a/, 'png'],
  [/^ffd8ff/, 'jpg'],
  [/^52494646.{8}57454250/, 'webp'],
  [/^.{8}66747970(?:61766966|61766973)/, 'avif'],
];

const LARGEST = 8e6;

/** Keeps a picture in the article's folder; one of the same name and other content gets a number. @throws Refused */
export function keepPicture(root: string, id: string, given: string, bytes: Buffer): {readonly file: string} {
  if (bytes.length > LARGEST)
    throw new Refused(
      `图片有 ${megabytes(bytes.length)} MB，不超过 8 MB：先缩小`,
      `the picture has ${megabytes(bytes.length)} MB, at most 8: make it smaller first`,
      413,
    );
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const kind = KINDS.find(([pattern]) => pattern.test(start));
  if (!kind) throw new Refused('不是 PNG、JPEG、WebP 或 AVIF 图片', 'it is no PNG, JPEG, WebP or AVIF picture', 415);
  const [, ending] = kind;
  const stem = stemOf(given);
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

/** Small letters, digits and hyphens of a name, whatever folders it has. */
function stemOf(name: string): string {
  const stem = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return stem || 'picture';
}

function megabytes(length: number): string {
  return (length / 1e6).toFixed(1);
}
