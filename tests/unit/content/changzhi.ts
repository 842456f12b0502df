import {wordsOf, type Block} from '../../../src/domain/article.ts';
import type {Bundle} from '../../../src/domain/bundle.ts';
import type {Mention, Passage} from '../../../src/domain/passage.ts';
import type {Place} from '../../../src/domain/place.ts';
import type {Span} from '../../../src/domain/text.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';

/** The real article, compiled as a build does. */
export const compiled = requireSound(compileProject());
export const bundle: Bundle = compiled.bundle;
export const {article} = bundle;

/** The words of a span, as a reader sees them. */
export const words = (span: Span): string => wordsOf(article.text, span);

/** The block that begins in a line of the source. */
export function blockInLine(line: number): Block {
  const offset = article.text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, text) => sum + text.length + 1, 0);
  return found(
    article.blocks.find(({spans}) => spans.some(({start}) => start === offset)),
    `a block in line ${line}`,
  );
}

export function isIn({spans}: Block, {start, end}: Span): boolean {
  return start >= (spans[0]?.start ?? Infinity) && end <= (spans.at(-1)?.end ?? 0);
}

/** All passages that have these words; at least one. */
export function passagesWith(text: string): readonly Passage[] {
  const passages = bundle.passages.filter((passage) => words(passage).includes(text));
  found(passages[0], `a passage with “${text}”`);
  return passages;
}

/** The only passage that has these words. */
export function passageWith(text: string): Passage {
  const [passage, another] = passagesWith(text);
  if (another) throw new Error(`several passages with “${text}”`);
  return found(passage, `a passage with “${text}”`);
}

export function mentionsIn(block: Block, text: string): readonly Mention[] {
  return bundle.mentions.filter((mention) => isIn(block, mention) && words(mention) === text);
}

export function place(id: string): Place {
  return found(
    bundle.places.find((each) => each.id === id),
    `place ${id}`,
  );
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is not ${what}`);
  return value;
}
