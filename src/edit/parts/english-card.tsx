import type {Change, Sheet} from '../protocol.ts';
import type {Item} from '../model/items.ts';
import {EDIT_WORDS} from '../words.ts';
import {Onward, type CardProps} from './onward.tsx';
import {Field} from './common.tsx';
import {Known} from './known.tsx';

/** A line of English beside its Chinese. */
export function EnglishCard({desk, state, item}: CardProps<'english'>) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const put = (en: string): void => desk.change(t.did.english, putEnglish(sheet, item, en));
  return (
    <>
      <p class="over">{t.englishOf[item.where.file]}</p>
      <blockquote lang="zh-CN">{item.zh}</blockquote>
      <Field key={item.key} name={t.inEnglish} value={item.en} lang="en" rows={item.zh.length > 24 ? 5 : 2} put={put} />
      <Known
        desk={desk}
        article={sheet.id}
        words={item.zh}
        locale={locale}
        now={{en: item.en}}
        choose={(name) => ('en' in name ? put(name.en) : undefined)}
      />
      <div class="acts">
        <Onward desk={desk} state={state} />
      </div>
      <p class="remark">{t.noEnglish}</p>
    </>
  );
}

/** The stroke that writes a line of English where it belongs. */
export function putEnglish(sheet: Sheet, {where, zh}: Item & {readonly of: 'english'}, en: string): readonly Change[] {
  if (where.file === 'article') return [{do: 'english', line: where.line, en: en || null}];
  if (where.file === 'passages')
    return sheet.passages
      .filter(({id}) => id === where.id)
      .map((entry) => ({do: 'put', file: 'passages', entry: {...entry, gloss: en}}));
  if (where.file === 'places')
    return sheet.places
      .filter(({id}) => id === where.id)
      .map((entry) => ({do: 'put', file: 'places', entry: {...entry, name: {...entry.name, en}}}));
  return sheet.speakers
    .filter(({id}) => id === where.id)
    .map((entry) => ({
      do: 'put',
      file: 'speakers',
      entry: {...entry, [where.field]: {...(entry[where.field] ?? {zh}), en}},
    }));
}
