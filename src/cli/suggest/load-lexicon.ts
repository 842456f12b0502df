import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {soundsOf} from '../../compile/spell-names.ts';
import {readLexicon, type Lexicon} from '../../suggest/lexicon/read-lexicon.ts';
import {readEnglish, type Namer} from '../../suggest/names/name-place.ts';
import {createSpeller} from '../../suggest/names/spell.ts';

let lexicon: Lexicon | null = null;
let namer: Namer | null = null;

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../suggest/data/${name}.txt`, import.meta.url)), 'utf8');

/** What the suggestions know of China and of Chinese; read once a process. */
export function loadLexicon(): Lexicon {
  lexicon ??= readLexicon({
    divisions: read('divisions'),
    towns: read('towns'),
    words: read('words'),
    traditional: read('traditional'),
    names: read('names'),
    ordinary: read('ordinary'),
  });
  return lexicon;
}

/** English and pinyin of places: lists first, a dictionary for the rest; read once a process. */
export function loadNamer(): Namer {
  const dictionary = (text: string): readonly string[] => soundsOf(text).map((syllable) => syllable.toLowerCase());
  namer ??= {spell: createSpeller(dictionary, read('readings')), english: readEnglish(read('english'))};
  return namer;
}
