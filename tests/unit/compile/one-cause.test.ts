import {describe, expect, it} from 'vitest';
import {formatFaults} from '../../../src/faults/fault.ts';
import {compileChanged, textOf} from './compile-fixture.ts';

const told = (path: string, content: string | Uint8Array): string => {
  const {faults, warnings} = compileChanged({[path]: content});
  return formatFaults([...faults, ...warnings]);
};

/** A file of the fixture with one line changed. */
const changed = (path: string, from: string, to: string): string => {
  const text = textOf(path);
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return told(path, text.replace(from, to));
};

/** The same, without what the fixture has not covered. */
const cut = (path: string, from: string, to: string): readonly string[] =>
  changed(path, from, to)
    .split('\n')
    .filter(
      (_line, index, all) =>
        !(all[index] ?? '').includes('article.txt') && !(all[index - 1] ?? '').includes('article.txt'),
    );

const PASSAGES = 'content/passages.yaml';

describe('one cause is one fault, in Chinese and English', () => {
  it.each([
    ['content/passages.yaml', '  kind: plan', ' kind: plan', 3],
    ['content/places.yaml', '  kind: county', ' kind: county', 9],
    ['content/places.yaml', '  kind: county', '   kind: county', 9],
    ['content/speakers.yaml', '  office: {zh', ' office: {zh', 3],
    ['content/sources.yaml', '  publisher', ' publisher', 3],
    ['content/article.yaml', '  - {kind: title', ' - {kind: title', 8],
    ['content/places.yaml', '  status: existing\n  background', '   status: existing\n  background', 5],
  ])('a blank too few or too many in %s (%j → %j)', (path, from, to, line) => {
    const blanks = to.search(/[^ ]/);
    expect(changed(path, from, to)).toBe(
      `${path}:${line}  YAML 缩进有误：这一行开头有 ${blanks} 个空格 → 与同一条目的其他行左端对齐\n    not valid YAML: indentation, this line begins with ${blanks} blanks → begin it where the other lines of its entry begin`,
    );
  });

  it.each([
    ['colon', '  kind: plan', '  kind： plan', 3, '全角冒号“：”', 'full-width colon “：”'],
    ['colon in front', '- id: roads-20', '- id：roads-20', 8, '全角冒号“：”', 'full-width colon “：”'],
    ['colon of a list', '  places: [donghe]', '  places：[donghe]', 5, '全角冒号“：”', 'full-width colon “：”'],
    ['comma', '[stone-bridge, donghe]', '[stone-bridge， donghe]', 41, '全角逗号“，”', 'full-width comma “，”'],
    ['brackets', '  places: [donghe]', '  places: 【donghe】', 5, '全角括号', 'full-width brackets'],
    ['one bracket', '  places: [donghe]', '  places: [donghe］', 5, '全角括号', 'full-width brackets'],
    ['U+3000', '  kind: plan', '　　kind: plan', 3, '全角空格缩进', 'ideographic space (U+3000) as indentation'],
    ['tab', '  kind: plan', '\tkind: plan', 3, '制表符（Tab）缩进', 'tab as indentation'],
    ['no blank', '  kind: plan', '  kind:plan', 3, '冒号后缺空格', 'no blank after the colon'],
  ])('a slip of the keyboard: %s', (_what, from, to, line, zh, en) => {
    const [first = '', second = '', ...more] = changed(PASSAGES, from, to).split('\n');
    expect(more).toEqual([]);
    expect(first).toMatch(new RegExp(`^${PASSAGES}:${line}( [a-z0-9-]+)?  第 ${line} 行：${zh} → .`));
    expect(second.replace(/[()+]/g, '.')).toMatch(new RegExp(`^    ${en.replace(/[()+]/g, '.')} in line ${line} → .`));
  });

  it('a full-width comma between names', () => {
    expect(changed('content/places.yaml', 'aliases: [东河, 河]', 'aliases: [东河， 河]')).toMatch(
      /^content\/places\.yaml:4 donghe {2}第 4 行：全角逗号“，” → [^\n]*\n {4}full-width comma “，” in line 4 → [^\n]*$/,
    );
  });

  it('a text with a colon and no quotation marks', () => {
    expect(changed(PASSAGES, 'gloss: 20 km of', 'gloss: Roads: 20 km of')).toMatch(
      /:16 {2}第 16 行：文字里有“: ”而没有引号/,
    );
  });

  it('English cut at “ #”', () => {
    expect(cut('content/passages.yaml', 'gloss: 20 km of road', 'gloss: 20 km #3 of road')).toEqual([
      "content/passages.yaml:16  “ #”之后的文字会被当作注释丢掉：#3 of road were opened in Dong → 整段文字加单引号：'…'；若确是注释，另起一行",
      "    cut at “ #”: #3 of road were opened in Dong is read as a comment → put the whole text in single quotes: '…'; a comment goes on a line of its own",
    ]);
    expect(cut('content/article.yaml', 'Bridge and road', 'Bridge #3 and road')[0]).toBe(
      "content/article.yaml:11  第 11 行：“ #”之后的文字会被当作注释丢掉 → 整段文字加单引号：'…'",
    );
  });

  it.each([
    ['GB18030', Buffer.from('2d2069643a20d4c6d4f30a', 'hex')],
    ['UTF-16LE', Buffer.from('\uFEFF- id: 云泽\n', 'utf16le')],
    ['UTF-16LE', Buffer.from('- id: 云泽的人\n', 'utf16le')],
  ])('YAML saved as %s', (encoding, bytes) => {
    expect(told('content/places.yaml', bytes)).toBe(
      `content/places.yaml:1  不是 UTF-8 编码，看来是 ${encoding} → 用编辑器另存为 UTF-8\n    not UTF-8, but ${encoding} as it seems → save it as UTF-8 in your editor`,
    );
  });

  it('an article saved as UTF-16', () => {
    expect(told('content/article.txt', Buffer.from(`\uFEFF${textOf('content/article.txt')}`, 'utf16le'))).toMatch(
      /^content\/article\.txt:1 {2}不是 UTF-8 编码，看来是 UTF-16LE[^\n]*\n {4}not UTF-8[^\n]*$/,
    );
  });
});
