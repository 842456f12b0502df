import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {formatFaults} from '../../../src/faults/fault.ts';
import {compileChanged, textOf} from './compile-fixture.ts';

const ARTICLE = 'content/article.yaml';
const PLACES = 'content/places.yaml';

/** What is told once a file of the fixture has each `from` replaced. */
const told = (path: string, from: string, to: string): string =>
  formatFaults(compileChanged({[path]: textOf(path).replaceAll(from, to)}).faults);

describe('what was accepted in silence is told', () => {
  it('two titles', () => {
    expect(told(ARTICLE, 'kind: kicker', 'kind: title')).toBe(
      `${ARTICLE}:8  已有一个 title → 只留一个；其余改为 kicker、heading 或 stray\n    a second title → keep one; make the others kicker, heading or stray`,
    );
  });

  it('no title', () => {
    expect(told(ARTICLE, 'kind: title', 'kind: stray')).toBe(
      `${ARTICLE}:6  没有 title → 把标题所在的行写作 kind: title\n    no block is the title → make the block of the headline kind: title`,
    );
  });

  it.each(["'2022年1月'", 'early 2022', "'2022-02-30'"])('the date %s', (date) => {
    expect(told(ARTICLE, '\ndate: null', `\ndate: ${date}`)).toBe(
      `${ARTICLE}:4  date 不能是 ${JSON.stringify(date.replaceAll("'", ''))} → 应为日期，如 '2022-01-20'、'2022-01' 或 '2022'\n` +
        `    date cannot be ${JSON.stringify(date.replaceAll("'", ''))} → write a date, such as '2022-01-20', '2022-01' or '2022'`,
    );
  });

  it.each(['stone bridge', 'stone/bridge', 'Stone-Bridge', '石桥', 'a'.repeat(260)])('the id %s', (id) => {
    const faults = formatFaults(
      compileChanged(
        Object.fromEntries(
          [PLACES, 'content/passages.yaml'].map((path) => [path, textOf(path).replaceAll('stone-bridge', id)]),
        ),
      ).faults,
    );
    expect(faults.split('\n')).toHaveLength(2);
    expect(faults).toMatch(/places\.yaml:13 .* {2}id 不能是 .* → 应为小写字母、数字和连字符，不超过 64 个/);
    expect(faults).toMatch(/\n {4}id cannot be .* → write small letters, digits and hyphens, at most 64/);
  });

  it('a name of 260 characters', () => {
    expect(told(PLACES, 'zh: 老街', `zh: ${'老'.repeat(260)}`)).toBe(
      `${PLACES}:20 old-street  name.zh 长 260 个字符 → 不超过 120 个\n    name.zh has 260 characters → write at most 120`,
    );
  });

  it('a text edited later, once, with the passages that it moved', () => {
    const text = textOf('content/article.txt').replace('东河要早日通桥', '东河要早些通桥').replace('关于', '\n关于');
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(formatFaults(compileChanged({'content/article.txt': text}).faults)).toBe(
      `${ARTICLE}:18  article.txt 在登记之后被改动，对不上的原话 6 条：title-bridge、parks、early-bridge、bridges-3、green-100000、good-then → 恢复原文；若确需改动，写 sha256: ${sha256}，再逐条核对\n` +
        `    article.txt was edited after it was recorded; 6 passages no longer found: title-bridge, parks, early-bridge, bridges-3, green-100000, good-then → restore the text; if the edit is meant, write sha256: ${sha256} and look over each passage`,
    );
  });

  it('a text edited where nothing is quoted', () => {
    const text = textOf('content/article.txt').replace('大家都这样想', '大家都那样想');
    expect(formatFaults(compileChanged({'content/article.txt': text}).faults)).toMatch(
      /^content\/article\.yaml:18 {2}article\.txt 在登记之后被改动，引文都还在 → [^\n]*\n {4}[^\n]*all quotations are still in it → [^\n]*$/,
    );
  });
});
