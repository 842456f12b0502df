import {pinyin} from 'pinyin-pro';
import {fold} from '../search/fold.ts';

/** One syllable, without tone, for each character; characters that have none stand for themselves. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, {toneType: 'none', type: 'array', v: true}).map((syllable) => syllable.toLowerCase());
}

/** The syllables of a name, read as its entry spells it (`Shēn Zhuōjuān`) and not as a dictionary would. */
export function spellName(name: string, spelling: string): readonly string[] {
  const wanted = fold(spelling).replace(/[^a-z0-9]/g, '');
  const usual = syllablesOf(name);
  if (usual.join('') === wanted) return usual;
  const readings = [...name].map((character) => [
    ...new Set(pinyin(character, {toneType: 'none', type: 'array', v: true, multiple: true})),
  ]);
  return firstThatGives(wanted, readings) ?? usual;
}

function firstThatGives(wanted: string, readings: readonly (readonly string[])[]): readonly string[] | null {
  const [first, ...others] = readings;
  if (!first) return wanted === '' ? [] : null;
  for (const reading of first) {
    const rest = wanted.startsWith(reading) ? firstThatGives(wanted.slice(reading.length), others) : null;
    if (rest) return [reading, ...rest];
  }
  return null;
}

/** How a name sounds, each syllable with its tone: `Lù Zhōu Qū`. A draft: which syllables are one word, an editor knows. */
export function soundsOf(name: string): readonly string[] {
  return pinyin(name, {type: 'array', toneType: 'symbol'}).map(
    (syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1),
  );
}
