/** How a text sounds: a syllable with its tone for each character, in small letters. */
export type Spell = (text: string) => readonly string[];

/** A dictionary's spelling, with the readings of place names from `data/readings.txt` put over it. */
export function createSpeller(dictionary: Spell, readings: string): Spell {
  const known = new Map(
    readings.split('\n').flatMap((line) => {
      const [name = '', ...syllables] = line.split(' ');
      return line === '' || line.startsWith('#') ? [] : [[name, syllables] as const];
    }),
  );
  const names = [...known.keys()].sort((a, b) => b.length - a.length);
  return (text) => {
    const syllables = [...dictionary(text)];
    for (const name of names) {
      const at = text.indexOf(name);
      if (at !== -1) syllables.splice(at, name.length, ...(known.get(name) ?? []));
    }
    return syllables;
  };
}

/** Tones off: Xī'ān is xian. */
export function withoutTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** One word of several syllables: Yán’ān has a mark before a vowel. */
export function joinSyllables(syllables: readonly string[]): string {
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(withoutTones(syllable)) ? `’${syllable}` : syllable))
    .join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Yán’ān in English print: Yan’an. */
export function inPrint(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .normalize('NFC');
}
