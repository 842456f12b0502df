import type {SpeakerEntry} from '../../compile/entries.ts';
import {itemsOf, isOpen} from '../model/items.ts';
import {EDIT_WORDS} from '../words.ts';
import type {CardProps} from './onward.tsx';
import {Field} from './common.tsx';
import {Decide} from './decide.tsx';
import {Known} from './known.tsx';

/** Who speaks, with office and organisation as the article gives them. */
export function SpeakerCard({desk, state, item}: CardProps<'speaker'>) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const {entry} = item;
  const put = (change: Partial<SpeakerEntry>): void =>
    desk.change(t.did.speaker(entry.name.zh), [
      ...(item.state === 'refused' ? [{do: 'reopen', key: item.key} as const] : []),
      {do: 'put', file: 'speakers', entry: {...entry, ...change}},
    ]);
  const sure = itemsOf(sheet, 'speakers').filter(
    (each) => each.of === 'speaker' && isOpen(each) && each.certainty >= 0.8,
  );
  return (
    <>
      <p class="over">
        {t.states[item.state]} · {t.certainty(item.certainty)}
      </p>
      <h2 lang="zh-CN">{entry.name.zh}</h2>
      <Decide desk={desk} state={state} item={item} name={entry.name.zh} bulk={sure} bulkWords={t.takeSure} />
      <div class="row">
        <Field name={t.nameZh} value={entry.name.zh} lang="zh-CN" put={(zh) => put({name: {...entry.name, zh}})} />
        <Field name={t.pinyin} value={entry.name.pinyin} put={(pinyin) => put({name: {...entry.name, pinyin}})} />
      </div>
      <Known
        desk={desk}
        article={sheet.id}
        words={entry.name.zh}
        locale={locale}
        now={{en: '', pinyin: entry.name.pinyin}}
        choose={(name) => ('pinyin' in name ? put({name: {...entry.name, ...name}}) : undefined)}
      />
      <Field
        name={t.office}
        value={entry.office?.zh ?? ''}
        lang="zh-CN"
        put={(zh) => put({office: zh ? {zh, en: entry.office?.en ?? ''} : null})}
      />
      <Field
        name={t.organisation}
        value={entry.organisation?.zh ?? ''}
        lang="zh-CN"
        put={(zh) =>
          put({
            organisation: zh
              ? {id: entry.organisation?.id ?? `${entry.id}-org`, zh, en: entry.organisation?.en ?? ''}
              : null,
          })
        }
      />
    </>
  );
}
