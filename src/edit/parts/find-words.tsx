import {useRef} from 'preact/hooks';
import {EDIT_WORDS} from '../words.ts';
import {itemsOf} from '../model/items.ts';
import {occurrences} from '../model/spans.ts';
import type {PartProps} from './app.tsx';

/** Selects words of the text by keys: they are typed, and the next place where the text has them is selected; F leads here. */
export function FindWords({desk, state: {sheet, locale, step, picked}}: PartProps) {
  const t = EDIT_WORDS[locale];
  const field = useRef<HTMLInputElement>(null);
  const find = (words: string): void => {
    if (!sheet || words === '') return;
    const all = occurrences(sheet.text, [words]);
    const marked = itemsOf(sheet, step)
      .filter(({state}) => state === 'taken')
      .flatMap(({spans}) => spans);
    const free = all.filter((span) => !marked.some(({start, end}) => start < span.end && span.start < end));
    const after = free.find(({start}) => picked !== null && start > picked.start) ?? free[0] ?? all[0];
    desk.set(after ? {picked: after, bulk: null, said: ''} : {said: t.notInText(words)});
    if (after && field.current) field.current.value = '';
  };
  return (
    <label class="find">
      <span>{t.findWords}</span>
      <input
        ref={field}
        lang="zh-CN"
        data-key="f"
        aria-keyshortcuts="f"
        onClick={({currentTarget}) => currentTarget.focus()}
        onChange={({currentTarget}) => find(currentTarget.value.trim())}
      />
      <kbd aria-hidden="true">F</kbd>
    </label>
  );
}
