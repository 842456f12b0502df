import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {soundsOf} from '../../compile/spell-names.ts';
import {readEnglish, type Namer} from '../../suggest/names/name-place.ts';
import {createSpeller} from '../../suggest/names/spell.ts';

let loaded: Namer | null = null;

/** English and pinyin of places: lists first, a dictionary for the rest. */
export function loadNamer(): Namer {
  const read = (name: string): string =>
    readFileSync(fileURLToPath(new URL(`../../suggest/data/${name}.txt`, import.meta.url)), 'utf8');
  const dictionary = (text: string): readonly string[] => soundsOf(text).map((syllable) => syllable.toLowerCase());
  loaded ??= {spell: createSpeller(dictionary, read('readings')), english: readEnglish(read('english'))};
  return loaded;
}
