import {useState} from 'preact/hooks';
import {takeAll} from '../model/take.ts';
import type {Item} from '../model/items.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {Act} from './common.tsx';
import {wordsOfItem} from './item-list.tsx';
import {wordsIn} from '../../words/messages.ts';

/** What is taken in bulk, listed item by item; one step of undo takes all of it back. */
export function BulkCard({desk, state: {sheet, locale}, items}: PartProps & {readonly items: readonly Item[]}) {
  const t = EDIT_WORDS[locale];
  const words = wordsIn(locale);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (!sheet) return null;
  const chosen = items.filter(({key}) => !left.has(key));
  const own = new Set(chosen.flatMap((item) => ('entry' in item ? [item.entry.id as string] : [])));
  const along = takeAll(sheet, chosen).flatMap((change) =>
    change.do === 'put' && 'name' in change.entry && !own.has(change.entry.id) ? [change.entry.name.zh] : [],
  );
  const nameOf = (id: string | null | undefined): string =>
    [...sheet.places, ...sheet.suggestions.places.map(({entry}) => entry)].find((place) => place.id === id)?.name.zh ??
    '';
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <>
      <h2>{t.bulk(items.length)}</h2>
      <div class="acts">
        <Act
          by="Enter"
          isMain
          disabled={chosen.length === 0}
          act={() => {
            desk.change(t.did.bulk(chosen.length), takeAll(sheet, chosen));
            desk.set({bulk: null});
            desk.onward();
          }}
        >
          {t.takeThese(chosen.length)}
        </Act>
        <Act by="Escape" act={() => desk.set({bulk: null})}>
          {t.backToOne}
        </Act>
      </div>
      {along.length > 0 ? <p class="remark">{t.takesAlong(along)}</p> : null}
      <ul class="bulk">
        {items.map((item) => (
          <li key={item.key}>
            <label>
              <input type="checkbox" checked={!left.has(item.key)} onChange={() => toggle(item.key)} />
              <span lang="zh-CN">{wordsOfItem(item, sheet, locale)}</span>
              {item.of === 'place' ? (
                <small>
                  {[words.placeKinds[item.entry.kind], nameOf(item.entry.within)].filter(Boolean).join(' · ')}
                </small>
              ) : null}
              {item.of === 'passage' ? <small>{words.kinds[item.entry.kind]}</small> : null}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
