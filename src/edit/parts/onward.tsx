import {itemsOf, STEPS, type Item} from '../model/items.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {Act} from './common.tsx';

export interface CardProps<Of extends Item['of'] = Item['of']> extends PartProps {
  readonly item: Item & {readonly of: Of};
}

/** The end of a card: on to the next thing, or to the next step where nothing is open any more. */
export function Onward({desk, state: {sheet, step, at, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const isLast = !itemsOf(sheet, step).some(({state, key}) => state === 'open' && key !== at);
  const next = STEPS[STEPS.indexOf(step) + 1];
  return isLast && next ? (
    <Act by="Enter" isMain act={() => desk.go(next)}>
      {t.goOn(t.steps[next])}
    </Act>
  ) : (
    <Act by="Enter" isMain act={() => desk.onward()}>
      {t.nextOpen}
    </Act>
  );
}
