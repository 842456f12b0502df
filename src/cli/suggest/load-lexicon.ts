import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readLexicon, type Lexicon} from '../../suggest/lexicon/read-lexicon.ts';

let loaded: Lexicon | null = null;

/** What the suggestions know of China and of Chinese; read once a process. */
export function loadLexicon(): Lexicon {
  const read = (name: string): string =>
    readFileSync(fileURLToPath(new URL(`../../suggest/data/${name}.txt`, import.meta.url)), 'utf8');
  loaded ??= readLexicon({
    divisions: read('divisions'),
    towns: read('towns'),
    words: read('words'),
    traditional: read('traditional'),
    names: read('names'),
    ordinary: read('ordinary'),
  });
  return loaded;
}
