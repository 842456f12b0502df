import {randomFrom, type Random} from '../synth/random-content.ts';

export {randomFrom, type Random};

/** Texts that have broken programs of this kind: markup, prototypes, halves of characters, numbers that are none. */
const STRANGE = [
  '',
  ' ',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\uDC00x',
  '\u202Eabc',
  '　',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '%',
  '%E4%BD',
  '%00',
  '&amp;',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '9'.repeat(400),
  'x'.repeat(5000),
  '：',
  '【】',
  '\r\n\r\n',
  '\t',
  '&x *x',
  '!!js/function',
  '{{{{',
  '[[[[',
  ']]>',
  '<!ENTITY a "&b;">',
] as const;
const PLAIN = [null, true, false, 0, -1, 1, 1.5, -0, 1e21, 2 ** 53, Number.MAX_VALUE, 200, 4000];
const NAMES = [
  'id',
  'title',
  'zh',
  'en',
  'type',
  'places',
  'scenes',
  'toString',
  'valueOf',
  'length',
  'then',
  'constructor',
];

export const strangeText = (random: Random): string => random.pick(STRANGE);

/** Any value that JSON, a message or a form can hold. */
export function strangeValue(random: Random, depth = 3): unknown {
  const kind = random.below(depth > 0 ? 8 : 4);
  if (kind < 2) return random.pick(PLAIN);
  if (kind < 4) return strangeText(random);
  const count = random.below(4);
  if (kind < 6) return Array.from({length: count}, () => strangeValue(random, depth - 1));
  return Object.fromEntries(
    Array.from({length: count}, () => [random.pick([...NAMES, '__proto__']), strangeValue(random, depth - 1)]),
  );
}

/** A value like `value`, with something strange in a place or two of it. */
export function bentValue(random: Random, value: unknown): unknown {
  if (random.next() < 0.08) return strangeValue(random);
  if (Array.isArray(value)) {
    const bent: readonly unknown[] = value;
    const at = random.below(Math.max(1, bent.length));
    if (random.next() < 0.1) return [...bent, ...bent];
    return bent.map((each, number) => (number === at ? bentValue(random, each) : each));
  }
  if (typeof value !== 'object' || value === null) return random.next() < 0.5 ? strangeValue(random) : value;
  const entries = Object.entries(value);
  const at = random.below(Math.max(1, entries.length));
  const chance = random.next();
  return Object.fromEntries(
    entries.flatMap(([name, each], number) => {
      if (number !== at) return [[name, each]];
      if (chance < 0.15) return [];
      if (chance < 0.25) return [[random.pick(NAMES), each]];
      return [[name, bentValue(random, each)]];
    }),
  );
}

/** A text like `text`: cut, doubled, shuffled, with something strange in it. */
export function bentText(random: Random, text: string): string {
  let bent = text;
  for (let time = 1 + random.below(3); time > 0; time--) {
    const [from, to] = [random.below(bent.length + 1), random.below(bent.length + 1)].toSorted((a, b) => a - b) as [
      number,
      number,
    ];
    const near = Math.min(to, from + random.below(12));
    const piece = bent.slice(from, Math.min(to, from + 200));
    bent = random.pick([
      () => bent.slice(0, from) + bent.slice(near),
      () => bent.slice(0, from) + strangeText(random) + bent.slice(near),
      () => bent.slice(0, near) + piece + bent.slice(near),
      () => bent.slice(0, from),
      () => bent.slice(0, from) + String.fromCharCode(random.below(0x110)) + bent.slice(from + 1),
      () => bent.replaceAll(bent[from] ?? ' ', strangeText(random).slice(0, 40)).slice(0, 200_000),
    ])();
  }
  return bent;
}

/** The bytes of a text, some of them changed, cut, or in another encoding. */
export function bentBytes(random: Random, text: string): Uint8Array {
  const chance = random.next();
  if (chance < 0.1) return Buffer.from(`\uFEFF${bentText(random, text)}`, 'utf16le');
  const bytes = Buffer.from(chance < 0.8 ? bentText(random, text) : text);
  if (chance < 0.5) return bytes;
  for (let time = random.below(5); time > 0 && bytes.length > 0; time--)
    bytes[random.below(bytes.length)] = random.below(256);
  return chance < 0.6 ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}
