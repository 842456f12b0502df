import {createHash} from 'node:crypto';
import {lineSpans, type Article, type Block, type BlockKind} from '../domain/article.ts';
import type {Span} from '../domain/text.ts';
import type {ArticleEntry, BlockEntry} from './entries.ts';
import {decodeUtf8} from '../shapes/parse-yaml.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import type {Entry, Files} from './read-content.ts';

/** The source as it is, and its structure as the author describes it by line numbers. */
export function readArticle(
  folder: string,
  entry: Entry<ArticleEntry>,
  {read}: Files,
): {readonly article: Article | null; readonly faults: readonly Fault[]} {
  const {id, source, newspaper, date, dateInferred, structure} = entry.value;
  const bytes = read(`${folder}/${source}`);
  if (bytes === null) return {article: null, faults: [entry.fault(['source'], tell('text-missing', source))]};
  const text = decodeUtf8(`${folder}/${source}`, bytes);
  if (typeof text !== 'string') return {article: null, faults: [text]};
  const lines = lineSpans(text);
  const blocks = toBlocks(structure, lines);
  const article = {
    id,
    text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    blocks,
    newspaper,
    date,
    dateInferred,
  };
  return {article, faults: checkStructure(entry, lines)};
}

function toBlocks(structure: readonly BlockEntry[], lines: readonly Span[]): readonly Block[] {
  let number = 0;
  let section = 0;
  const seen = new Map<BlockKind, number>();
  return structure.map((entry) => {
    const {kind, en} = entry;
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    const isNumbered = kind === 'note' || kind === 'paragraph';
    if (isNumbered) number += 1;
    if (kind === 'heading') section += 1;
    const id = isNumbered ? `p${number}` : kind === 'heading' ? `s${section}` : nth === 1 ? kind : `${kind}-${nth}`;
    return {id, kind, spans: spansAt(entry, lines), ...(isNumbered && {number}), section, ...(en && {gloss: {en}})};
  });
}

function spansAt({lines: wanted}: BlockEntry, lines: readonly Span[]): readonly Span[] {
  const [first, last] = lineRange(wanted);
  return lines.slice(first - 1, last).filter(({start, end}) => end > start);
}

function lineRange(lines: BlockEntry['lines']): readonly [number, number] {
  const all = typeof lines === 'number' ? [lines] : lines;
  return [Math.min(...all), Math.max(...all)];
}

/** Every line that has text must belong to exactly one block, and blocks follow the text. */
function checkStructure(entry: Entry<ArticleEntry>, lines: readonly Span[]): readonly Fault[] {
  const ranges = entry.value.structure.map((block) => lineRange(block.lines));
  const textLines = lines.flatMap(({start, end}, index) => (end > start ? [index + 1] : []));
  const misplaced = ranges.flatMap(([first, last], index) => {
    const isSound = first > (ranges[index - 1]?.[1] ?? 0) && textLines.includes(first) && textLines.includes(last);
    return isSound ? [] : [entry.fault(['structure', index, 'lines'], tell('line-misplaced', first, last))];
  });
  const unclaimed = textLines
    .filter((line) => !ranges.some(([first, last]) => first <= line && line <= last))
    .map((line) => {
      const next = ranges.findIndex(([first]) => first > line);
      return entry.fault(next === -1 ? ['structure'] : ['structure', next], tell('line-unclaimed', line));
    });
  return [...misplaced, ...unclaimed];
}
