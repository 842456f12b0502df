import {useEffect, useRef} from 'preact/hooks';
import {PUNCTUATION} from '../../words/punctuation.ts';
import {lineSpans} from '../../domain/article.ts';
import {isOpen, itemsOf, type Item} from '../model/items.ts';
import type {Sheet} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';

/** All that is decided in this step, with what became of it. */
export function ItemList({desk, state: {sheet, step, at, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  const ref = useRef<HTMLOListElement>(null);
  useEffect(() => {
    ref.current?.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  }, [at, step]);
  if (!sheet) return null;
  const items = itemsOf(sheet, step);
  const open = items.filter(isOpen).length;
  return (
    <section class="list" aria-labelledby="list-title">
      <h2 id="list-title">
        {t.steps[step]}
        <small>
          {open > 0 ? t.open(open) : t.done}
          {PUNCTUATION[locale].comma}
          {t.ofAll(items.length)}
        </small>
      </h2>
      <ol ref={ref}>
        {items.map((item) => (
          <li key={item.key}>
            <button
              type="button"
              data-item={item.key}
              data-state={item.state}
              aria-current={item.key === at ? 'true' : undefined}
              onClick={() => desk.set({at: item.key, picked: null, bulk: null})}
            >
              <span class="sign" aria-label={t.states[item.state]} role="img">
                {SIGNS[item.state]}
              </span>
              <span class="what">{wordsOfItem(item, sheet, locale)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const SIGNS = {open: '○', taken: '●', refused: '–'} as const;

export function wordsOfItem(item: Item, sheet: Sheet, locale: PartProps['state']['locale']): string {
  const t = EDIT_WORDS[locale];
  switch (item.of) {
    case 'place':
    case 'speaker':
    case 'position':
      return item.entry.name.zh;
    case 'passage':
      return item.entry.exact;
    case 'sentence':
      return item.spans.map(({start, end}) => sheet.text.slice(start, end)).join('');
    case 'line': {
      const first = item.spans[0] ?? lineSpans(sheet.text)[0];
      return `${t.blocks[item.block.kind]}${PUNCTUATION[locale].colon}${first ? sheet.text.slice(first.start, first.end) : ''}`;
    }
    case 'head':
      return `${t.head[item.field]}${PUNCTUATION[locale].colon}${item.value || item.suggested}`;
    case 'english':
      return item.zh;
  }
}
