import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import type {Plugin} from 'vite';

/** Pictures and archives are compressed already. */
const TEXT = /\.(html|m?js|css|json|jsonld|geojson|csv|txt|svg|webmanifest|xml)$/;
/** Below it a packet is a packet. */
const LEAST_BYTES = 1000;

/** A collection has tens of thousands of files: not all of them in memory together. */
const AT_ONCE = 64;

/** The frames of places: so many that the last bytes would cost more time than all the rest of a build. */
const MANY = /\/embed\/[^/]+\/[^/]+$/;

const ENCODINGS = {
  gz: (bytes: Uint8Array) => promisify(gzip)(bytes, {level: 9}),
  br: (bytes: Uint8Array, file: string) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: MANY.test(file) ? 9 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
} as const;

/** Puts `name.gz` and `name.br` beside every text file of a build, for servers that send files as they lie. What was compressed once is kept in `.cache/`. */
export function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    enforce: 'post',
    async closeBundle() {
      const {root, build} = this.environment.config;
      if (!build.write) return;
      const cache = resolve(root, '.cache/compressed');
      mkdirSync(cache, {recursive: true});
      const files = textFilesIn(resolve(root, build.outDir));
      for (let from = 0; from < files.length; from += AT_ONCE) {
        await Promise.all(
          files
            .slice(from, from + AT_ONCE)
            .flatMap((file) => [compressFile(file, 'gz', cache), compressFile(file, 'br', cache)]),
        );
      }
    },
  };
}

function textFilesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => TEXT.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size >= LEAST_BYTES);
}

async function compressFile(file: string, encoding: keyof typeof ENCODINGS, cache: string): Promise<void> {
  const bytes = readFileSync(file);
  const kept = join(cache, `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${encoding}`);
  if (!existsSync(kept)) writeFileSync(kept, await ENCODINGS[encoding](bytes, file));
  writeFileSync(`${file}.${encoding}`, readFileSync(kept));
}
