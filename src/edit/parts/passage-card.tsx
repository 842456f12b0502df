import type {PassageEntry} from '../../compile/entries.ts';
import type {PlaceId, SpeakerId} from '../../domain/id.ts';
import {PASSAGE_KINDS, THEMES, VOICES, type Theme} from '../../domain/passage.ts';
import type {Span} from '../../domain/text.ts';
import {wordsIn} from '../../words/messages.ts';
import {isOpen, itemsOf} from '../model/items.ts';
import {placesIn} from '../model/named.ts';
import {passageAt, putPassage} from '../model/passages.ts';
import {needsOf} from '../model/take.ts';
import type {Sheet} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import {Onward, type CardProps} from './onward.tsx';
import {Act, Group} from './common.tsx';
import {Decide} from './decide.tsx';
import {FigureList} from './figure-list.tsx';
import {Shape} from './shape.tsx';

/** A passage: its words, what kind of statement it is, whose, about which places. A choice takes it. */
export function PassageCard({desk, state, item}: CardProps<'passage'>) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  const words = wordsIn(locale);
  if (!sheet) return null;
  const {entry} = item;
  const put = (change: Partial<PassageEntry>): void =>
    desk.change(t.did.passage, putPassage(sheet, item, {...entry, ...change}));
  const needs = needsOf(sheet, item);
  const along = [...needs.places, ...needs.speakers].map(({name}) => name.zh);
  const sure = itemsOf(sheet, 'passages').filter(
    (each) => each.of === 'passage' && isOpen(each) && each.certainty >= 0.6,
  );
  const toggleTheme = (theme: Theme): void =>
    put({
      themes: entry.themes.includes(theme) ? entry.themes.filter((each) => each !== theme) : [...entry.themes, theme],
    });
  return (
    <>
      <p class="over">
        {t.states[item.state]} · {t.certainty(item.certainty)}
      </p>
      <blockquote lang="zh-CN">{entry.exact}</blockquote>
      {item.state === 'taken' && item.spans.length === 0 ? <p class="fault">{t.notVerbatim}</p> : null}
      {along.length > 0 && item.state !== 'taken' ? <p class="remark">{t.takesAlong(along)}</p> : null}
      <Decide desk={desk} state={state} item={item} name={t.did.aPassage} bulk={sure} bulkWords={t.takeSure} />
      <Statement sheet={sheet} entry={entry} locale={locale} put={put} />
      <Places desk={desk} state={state} item={item} put={put} />
      <Group
        name={t.themes}
        options={THEMES.map((theme) => [theme, words.themes[theme]] as const)}
        chosen={entry.themes}
        choose={toggleTheme}
        many
      />
      <FigureList sheet={sheet} item={item} locale={locale} put={put} />
      <Shape desk={desk} state={state} item={item} />
    </>
  );
}

interface StatementProps extends PutProps, Pick<CardProps['state'], 'locale'> {
  readonly sheet: Sheet;
  readonly entry: PassageEntry;
}

/** What is stated, and by whom. */
function Statement({sheet, entry, locale, put}: StatementProps) {
  const t = EDIT_WORDS[locale];
  const words = wordsIn(locale);
  const people = [...sheet.speakers, ...sheet.suggestions.speakers.map((each) => each.entry)].filter(
    ({id}, at, all) => all.findIndex((other) => other.id === id) === at,
  );
  return (
    <>
      <Group
        name={t.kindOfPassage}
        options={PASSAGE_KINDS.map((kind) => [kind, words.kinds[kind]] as const)}
        chosen={[entry.kind]}
        choose={(kind) => put({kind})}
      />
      <Group
        name={t.voice}
        options={VOICES.map((voice) => [voice, words.voices[voice]] as const)}
        chosen={[entry.voice]}
        choose={(voice) => put({voice, ...(voice === 'narration' && {speaker: null})})}
      />
      <Group
        name={t.speaker}
        options={[['', t.nobody] as const, ...people.map(({id, name}) => [id as string, name.zh] as const)]}
        chosen={[entry.speaker ?? '']}
        choose={(id) =>
          put({
            speaker: (id || null) as SpeakerId | null,
            ...(id && entry.voice === 'narration' && {voice: 'indirect'}),
          })
        }
      />
    </>
  );
}

interface PutProps {
  readonly put: (change: Partial<PassageEntry>) => void;
}

function Places({state: {sheet, locale}, item, put}: CardProps<'passage'> & PutProps) {
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const {entry} = item;
  const [span] = item.spans;
  const named = span ? placesIn(sheet, span) : [];
  const all = [...sheet.places, ...sheet.suggestions.places.map((each) => each.entry)];
  const nameOf = (id: PlaceId): string => all.find((each) => each.id === id)?.name.zh ?? id;
  const shown = [...new Set([...named, ...entry.places])];
  const others = all.filter(({id}, at) => !shown.includes(id) && all.findIndex((other) => other.id === id) === at);
  const set = (places: readonly PlaceId[]): void => {
    const ordered = [...named.filter((id) => places.includes(id)), ...places.filter((id) => !named.includes(id))];
    put({places: ordered, implied: ordered.filter((id) => !named.includes(id))});
  };
  return (
    <>
      <Group
        name={t.placesOf}
        options={shown.map((id) => [id, `${nameOf(id)}${named.includes(id) ? '' : t.impliedMark}`] as const)}
        chosen={entry.places}
        choose={(id) =>
          set(entry.places.includes(id) ? entry.places.filter((each) => each !== id) : [...entry.places, id])
        }
        many
      />
      <label class="field">
        <span>{t.addPlace}</span>
        <select
          aria-label={t.addPlace}
          value=""
          onChange={({currentTarget}) => set([...entry.places, currentTarget.value as PlaceId])}
        >
          <option value="">{t.choose}</option>
          {others.map(({id, name}) => (
            <option key={id} value={id}>
              {name.zh}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** A sentence that no passage covers: it may stay so. */
export function SentenceCard({desk, state, item}: CardProps<'sentence'>) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  const [span] = item.spans;
  if (!sheet || !span) return null;
  return (
    <>
      <p class="over">{t.noPassageYet}</p>
      <blockquote lang="zh-CN">{sheet.text.slice(span.start, span.end)}</blockquote>
      <div class="acts">
        <Act by="p" act={() => makePassage(desk, sheet, span, t.did.newPassage)}>
          {t.makePassage}
        </Act>
        <Onward desk={desk} state={state} />
      </div>
    </>
  );
}

/** Makes a passage of these words, and goes to it. */
export function makePassage(desk: CardProps['desk'], sheet: Sheet, span: Span, label: string): void {
  const entry = passageAt(sheet, span);
  const key = `passage:${entry.id}`;
  const item = {key, of: 'passage', spans: [span], state: 'taken', certainty: 1, isKnown: false, entry} as const;
  desk.change(label, putPassage(sheet, item, entry));
  desk.set({step: 'passages', at: key, picked: null});
}
