import type {PlaceEntry} from '../../compile/entries.ts';
import {PLACE_KINDS} from '../../domain/place.ts';
import type {PlaceId} from '../../domain/id.ts';
import {wordsIn} from '../../words/messages.ts';
import {itemsOf, isOpen} from '../model/items.ts';
import {needsOf, takeAll} from '../model/take.ts';
import type {Sheet} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {CardProps} from './onward.tsx';
import {Field, Group} from './common.tsx';
import {Decide} from './decide.tsx';
import {Known} from './known.tsx';

/** A place: whether it is one, what it is called and what holds it. A field that is changed takes it. */
export function PlaceCard({desk, state, item}: CardProps<'place'>) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  const words = wordsIn(locale);
  if (!sheet) return null;
  const {entry} = item;
  const needs = needsOf(sheet, item).places;
  const put = (change: Partial<PlaceEntry>): void =>
    // With what holds it now, and not with what was supposed to.
    desk.change(
      t.did.place(entry.name.zh),
      takeAll(sheet, [{...item, entry: {...entry, ...change}, state: item.state === 'taken' ? 'open' : item.state}]),
    );
  const known = itemsOf(sheet, 'places').filter((each) => each.of === 'place' && each.isKnown && isOpen(each));
  return (
    <>
      <p class="over">
        {t.states[item.state]} · {t.certainty(item.certainty)} · {item.isKnown ? t.isKnown : t.isGuessed} ·{' '}
        {t.times(item.spans.length)}
      </p>
      <h2 lang="zh-CN">{entry.name.zh}</h2>
      {needs.length > 0 ? <p class="remark">{t.takesAlong(needs.map(({name}) => name.zh))}</p> : null}
      <Decide desk={desk} state={state} item={item} name={entry.name.zh} bulk={known} bulkWords={t.takeKnown} />
      <div class="row">
        <Field name={t.nameZh} value={entry.name.zh} lang="zh-CN" put={(zh) => put({name: {...entry.name, zh}})} />
        <Field name={t.nameEn} value={entry.name.en} lang="en" put={(en) => put({name: {...entry.name, en}})} />
      </div>
      <Known
        desk={desk}
        article={sheet.id}
        words={entry.name.zh}
        locale={locale}
        now={entry.name}
        choose={(name) => put({name: {...entry.name, ...name}})}
      />
      <div class="row">
        <Field name={t.pinyin} value={entry.name.pinyin} put={(pinyin) => put({name: {...entry.name, pinyin}})} />
        <Field
          name={t.aliases}
          value={(entry.aliases ?? []).join(' ')}
          lang="zh-CN"
          put={(aliases) => put({aliases: aliases.split(/[\s、，,]+/).filter(Boolean)})}
        />
      </div>
      <KindAndHolder sheet={sheet} entry={entry} locale={locale} put={put} />
      <Group
        name={t.status}
        options={(['existing', 'building', 'planned'] as const).map((each) => [each, words.statuses[each]] as const)}
        chosen={[entry.status]}
        choose={(status) => put({status})}
      />
    </>
  );
}

interface KindProps extends Pick<CardProps['state'], 'locale'> {
  readonly sheet: Sheet;
  readonly entry: PlaceEntry;
  readonly put: (change: Partial<PlaceEntry>) => void;
}

function KindAndHolder({sheet, entry, locale, put}: KindProps) {
  const t = EDIT_WORDS[locale];
  const words = wordsIn(locale);
  const holders = [...sheet.places, ...sheet.suggestions.places.map((each) => each.entry)].filter(
    ({id}, at, all) => id !== entry.id && all.findIndex((other) => other.id === id) === at,
  );
  return (
    <div class="row">
      <label class="field">
        <span>{t.kind}</span>
        <select
          aria-label={t.kind}
          value={entry.kind}
          onChange={({currentTarget}) => put({kind: currentTarget.value as PlaceEntry['kind']})}
        >
          {PLACE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.placeKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t.within}</span>
        <select
          aria-label={t.within}
          value={entry.within ?? ''}
          onChange={({currentTarget}) => put({within: (currentTarget.value || null) as PlaceId | null})}
        >
          <option value="">{t.nothing}</option>
          {holders.map(({id, name}) => (
            <option key={id} value={id}>
              {name.zh}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
