import {groupBy} from '../../domain/group-by.ts';

/** A word that is rarer is left out, but for those that hide the name of a place: 长治久安. */
const COMMON = 100;
/** The dictionary's parts of speech, and the sign of each in names. */
const CLASSES: readonly (readonly [parts: RegExp, sign: string])[] = [
  [/^(?:p|c|u|ul|uj|uz|ug|ud|uv|r|d|y|k|h|z|zg)$/, 'x'],
  [/^(?:v|vi|vq|vg|vd)$/, 'v'],
  [/^(?:m|mq|q|t|tg)$/, 'q'],
  [/^(?:i|l)$/, 'i'],
  [/^(?:a|ad|an|ag|b)$/, 'a'],
  [/^(?:f|s)$/, 'f'],
  [/^(?:n|ng|vn|j|nz|g)$/, 'n'],
];

interface Word {
  readonly word: string;
  readonly sign: string;
  /** Base-2 logarithm of how often the dictionary's makers met it. */
  readonly level: number;
}

/** Words by class and by how common they are: `v12 发展 建设 …`. Names of places are the gazetteer's. */
export function deriveWords(dictionary: string, divisions: string): string {
  const shorts = new Set(
    [...divisions.matchAll(/[^\s#“”]+/g)].map(([name]) => name.replace(/[省市县区旗]$|特别行政区$|自治.*/, '')),
  );
  const words = dictionary.split('\n').flatMap((line) => toWord(line, shorts) ?? []);
  const groups = groupBy(words, ({sign, level}) => `${sign}${level}`);
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, all]) => [key, ...all.map(({word}) => word)].join(' '));
  return `# Common words: x function words, v verbs, q numbers, measures and times, i phrases, a adjectives, f directions, n nouns; the number is log2 of the frequency.\n${lines.join('\n')}\n`;
}

function toWord(line: string, shorts: ReadonlySet<string>): Word | null {
  const [word = '', count = '', part = ''] = line.split(' ');
  const sign = CLASSES.find(([parts]) => parts.test(part))?.[1];
  const frequency = Number(count);
  if (!/^\p{Script=Han}{1,5}$/u.test(word)) return null;
  if (word.length > 2 && /(?:[省市县区旗镇乡村站]|铁路|公路|高速|大桥|水库|机场|隧道|运河)$/.test(word)) return null;
  if (word.length === 3 && /[山河江湖岛岭寺塔]$/.test(word)) return null;
  const hides =
    word.length > 2 && holdsName(word, shorts) && (sign !== undefined || (part === 'nr' && word.length === 3));
  if (hides) return {word, sign: sign ?? 'i', level: levelOf(frequency)};
  if (!sign || frequency < (word.length === 1 ? 500 : COMMON)) return null;
  return {word, sign, level: levelOf(frequency)};
}

function holdsName(word: string, shorts: ReadonlySet<string>): boolean {
  return [2, 3].some((size) =>
    Array.from({length: Math.max(0, word.length - size + 1)}, (_, at) => word.slice(at, at + size)).some(
      (part) => part.length === size && part !== word && shorts.has(part),
    ),
  );
}

function levelOf(frequency: number): number {
  return Math.max(1, Math.round(Math.log2(Math.max(2, frequency))));
}

/** Pairs of a traditional character and the simplified one that the other texts use, without blanks between them. */
export function deriveTraditional(table: string, wanted: string): string {
  const used = new Set(wanted);
  const pairs = [...table.matchAll(/(\p{Script=Han}) (\p{Script=Han})/gu)].flatMap(([, from = '', to = '']) =>
    used.has(to) && from.length === 1 && to.length === 1 ? `${from}${to}` : [],
  );
  return `# Traditional and simplified characters in pairs.\n${pairs.join('')}\n`;
}
