import {refuse, takeAll} from '../model/take.ts';
import type {Item} from '../model/items.ts';
import {EDIT_WORDS} from '../words.ts';
import {Onward, type CardProps} from './onward.tsx';
import {Act} from './common.tsx';

interface DecideProps extends CardProps<'place' | 'speaker' | 'passage'> {
  /** As undoing names it. */
  readonly name: string;
  /** What may be taken at once, and the words for it. */
  readonly bulk: readonly Item[];
  readonly bulkWords: (count: number) => string;
}

/** Enter takes, Backspace refuses, A lists what may be taken in bulk. */
export function Decide({desk, state, item, name, bulk, bulkWords}: DecideProps) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const take = (): void => {
    desk.change(t.did.take(name), takeAll(sheet, [item]));
    desk.onward();
  };
  const leave = (): void => {
    desk.change(t.did.refuse(name), refuse(item));
    desk.onward();
  };
  return (
    <div class="acts">
      {item.state === 'taken' ? (
        <Onward desk={desk} state={state} />
      ) : (
        <Act by="Enter" isMain act={take}>
          {t.take}
        </Act>
      )}
      {item.state === 'refused' ? null : (
        <Act by="Backspace" act={leave}>
          {item.state === 'taken' ? t.drop : t.refuse}
        </Act>
      )}
      {bulk.length > 1 ? (
        <Act by="a" act={() => desk.set({bulk})}>
          {bulkWords(bulk.length)}
        </Act>
      ) : null}
    </div>
  );
}
