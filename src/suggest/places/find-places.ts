import type {KnownPlace, Lexicon} from '../lexicon/read-lexicon.ts';
import {findByEnding} from './by-ending.ts';
import {contextOf, findKnown, settleNames, type Context} from './by-gazetteer.ts';
import {findByNumber} from './by-number.ts';
import {withoutInner, type FoundName} from './found.ts';
import {findRoutes} from './routes.ts';
import {tokensOf, type Token} from './tokens.ts';

/** One block of a text, as it is searched, with its words. */
export interface ReadBlock {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface ReadText {
  readonly blocks: readonly ReadBlock[];
  readonly context: Context;
}

/** Cuts all blocks into words: first to see which full names the text has, then with the short ones that follow from them. */
export function readBlocks(texts: readonly string[], lexicon: Lexicon, home: Context['home'] = new Set()): ReadText {
  const first = texts.map((text) => tokensOf(text, lexicon));
  const further = new Map<string, readonly KnownPlace[]>();
  for (const {sign, isFull, text, places} of first.flat()) {
    const short = text.replace(/^(.{2,}?)(?:市|县|区|镇|乡|街道)$/, '$1');
    const level = lexicon.words.get(short)?.level ?? 0;
    if (sign === 'name' && isFull && short !== text && level < 12) further.set(short, places);
  }
  const read = texts.map((text) => ({text, tokens: tokensOf(text, lexicon, further)}));
  const context = contextOf(
    read.flatMap(({tokens}) => tokens),
    home,
  );
  return {blocks: read.map(({text, tokens}) => ({text, tokens: settleNames(tokens, lexicon, context)})), context};
}

/** Every place that a block seems to name. */
export function findPlaces({text, tokens}: ReadBlock, lexicon: Lexicon, context: Context): readonly FoundName[] {
  return withoutInner([
    ...findKnown(tokens, lexicon, context),
    ...findByNumber(text),
    ...findByEnding(text, tokens),
    ...findRoutes(text, tokens),
  ]);
}
