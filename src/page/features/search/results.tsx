import {placesIn, type Index} from '../../../domain/bundle.ts';
import type {PassageId, PlaceId, SpeakerId} from '../../../domain/id.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import {termsOf} from '../../../search/fold.ts';
import type {Result, ResultGroup} from '../../../search/search.ts';
import {wordsIn} from '../../../words/messages.ts';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {plainPinyin} from '../../../domain/speaker.ts';
import {excerpt, wordMarks, type Run} from './excerpt.ts';
import {isBy} from './found.ts';
import {SEARCH_MESSAGES} from './messages.ts';
import {officeOf, speakerName} from '../../../words/speaker-words.ts';
import {PUNCTUATION} from '../../../words/punctuation.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

interface ResultsProps {
  readonly index: Index;
  readonly locale: Locale;
  readonly query: string;
  readonly groups: readonly ResultGroup[];
  /** Number of the option that Enter opens, counted through all groups. */
  readonly active: number;
}

/** The list below the field: grouped, what fits set off, one option active. */
export function Results({index, locale, query, groups, active}: ResultsProps) {
  const t = SEARCH_MESSAGES[locale];
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const someCut = groups.some(({cut}) => cut);
  let number = 0;
  return (
    <>
      <div id="search-results" role="listbox" aria-label={t.results} class="options">
        {groups.map(({kind, total: count, cut = false, results}) => (
          <div key={kind} role="group" aria-labelledby={`search-${kind}`}>
            <p class="group-name" id={`search-${kind}`} role="presentation">
              {t.kinds[kind]} <span>{cut ? t.atLeast(count) : count}</span>
            </p>
            {results.map((result) => {
              const at = number++;
              return (
                <div
                  key={result.id}
                  id={`search-option-${at}`}
                  role="option"
                  aria-selected={at === active}
                  class={`option ${kind}`}
                  data-option={at}
                >
                  <Option index={index} locale={locale} query={query} result={result} />
                </div>
              );
            })}
            {cut || count > results.length ? (
              <p class="more" role="presentation">
                {cut ? t.moreThanSeen(count) : t.more(count - results.length)}
              </p>
            ) : null}
          </div>
        ))}
      </div>
      <p class="foot" role="status">
        {total === 0 && !someCut ? (
          <>
            <strong>{t.nothing(query)}</strong> {t.advice}
          </>
        ) : (
          <>
            {t.found(total, someCut)}
            <span class="keys">{t.keys}</span>
          </>
        )}
      </p>
    </>
  );
}

type OptionProps = Pick<ResultsProps, 'index' | 'locale' | 'query'> & {readonly result: Result};

function Option(props: OptionProps) {
  switch (props.result.kind) {
    case 'place':
      return <PlaceOption {...props} />;
    case 'person':
    case 'organisation':
      return <VoiceOption {...props} />;
    case 'passage':
      return <PassageOption {...props} />;
    case 'paragraph':
      return <ParagraphOption {...props} />;
    case 'collection-place':
      return <CollectionPlaceOption {...props} />;
    case 'collection-passage':
      return <CollectionPassageOption {...props} />;
    case 'article':
      return <ArticleOption {...props} />;
  }
}

function PlaceOption({index, locale, result, query}: OptionProps) {
  const t = wordsIn(locale);
  const place = index.place.get(result.id as PlaceId);
  if (!place) return null;
  const count = index.passagesAt.get(place.id)?.length ?? 0;
  return (
    <>
      <PlaceName zh={place.name.zh} en={place.name.en} locale={locale} result={result} query={query} />
      <span class="hint">
        {t.placeKinds[place.kind]} · {count === 0 ? '—' : t.countShort(count)}
      </span>
    </>
  );
}

/** A place of a collection, of which no more is known yet than its names. */
function CollectionPlaceOption({locale, query, result}: OptionProps) {
  const {name, words} = result;
  return (
    <>
      <PlaceName zh={name?.forms[0]?.zh ?? words} en={name?.en} locale={locale} result={result} query={query} />
      <span class="hint">{SEARCH_MESSAGES[locale].inCollection(name?.weight ?? 0)}</span>
    </>
  );
}

interface PlaceNameProps extends Pick<OptionProps, 'locale' | 'query' | 'result'> {
  readonly zh: string;
  readonly en: string | undefined;
}

/** The name that print has, and the one that fits where it is another. */
function PlaceName({zh, en, locale, query, result: {words, marks}}: PlaceNameProps) {
  const isSecond = LOCALES[locale].latin && en;
  return (
    <>
      {isSecond ? (
        <>
          <Runs class="name" lang={locale} runs={excerpt(en, wordMarks(en, termsOf(query)), 80)} />{' '}
        </>
      ) : null}
      <Runs class={isSecond ? 'second' : 'name'} lang="zh-CN" runs={excerpt(zh, zh === words ? marks : [], 40)} />
      {zh === words ? null : <span class="second">{SEARCH_MESSAGES[locale].alias(words)}</span>}
    </>
  );
}

/** A person or an organisation: choosing it shows all that they say. */
function VoiceOption({index, locale, result}: OptionProps) {
  const t = wordsIn(locale);
  const speaker = index.speaker.get(result.id as SpeakerId);
  const organisation = index.bundle.speakers.find(({organisation: own}) => own?.id === result.id)?.organisation;
  const count = index.bundle.passages.filter((passage) => isBy(index, passage, result)).length;
  const english = result.kind === 'person' ? plainPinyin(speaker?.name.pinyin ?? '') : organisation?.en;
  const isSecond = LOCALES[locale].latin && english;
  const role = result.kind === 'person' && speaker ? officeOf(speaker, locale) : '';
  return (
    <>
      {isSecond ? (
        <span class="name" lang={result.kind === 'person' ? 'zh-Latn' : 'en'}>
          {english}{' '}
        </span>
      ) : null}
      <Runs class={isSecond ? 'second' : 'name'} lang="zh-CN" runs={excerpt(result.words, result.marks, 40)} />
      <span class="second">{marked(role, locale)}</span>
      <span class="hint">{t.countShort(count)}</span>
    </>
  );
}

function PassageOption({index, locale, query, result}: OptionProps) {
  const t = wordsIn(locale);
  const passage = index.passage.get(result.id as PassageId);
  if (!passage) return null;
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  const name = speaker ? speakerName(speaker, locale) : t.narrator;
  const places = placesIn(index, passage.places.slice(0, 3)).map((place) => inLocale(place.name, locale));
  return (
    <>
      <Runs class="words" lang="zh-CN" runs={excerpt(result.words, result.marks, 56)} />
      {LOCALES[locale].glossed ? <Gloss text={passage.gloss.en} query={query} /> : null}
      <span class="hint">
        {t.kinds[passage.kind]} · {name} · {marked(places.join(PUNCTUATION[locale].list), locale)}
      </span>
    </>
  );
}

/** A passage of a collection: the article that it stands in is named. */
function CollectionPassageOption({locale, query, result: {words, marks, text}}: OptionProps) {
  if (!text) return null;
  const places = text.about
    .filter(({kind}) => kind === 'place')
    .slice(0, 3)
    .map(({en, forms}) => inLocale({zh: forms[0]?.zh ?? '', en}, locale));
  return (
    <>
      <Runs class="words" lang="zh-CN" runs={excerpt(words, marks, 56)} />
      {LOCALES[locale].glossed ? <Gloss text={text.en} query={query} /> : null}
      <span class="hint">
        《{shown(text.title, locale)}》 · {marked(places.join(PUNCTUATION[locale].list), locale)}
      </span>
    </>
  );
}

/** What another article of the site has. */
function ArticleOption({locale, result: {words, marks, article}}: OptionProps) {
  return (
    <>
      <Runs class="words" lang="zh-CN" runs={excerpt(words, marks, 56)} />
      <span class="hint">《{shown(article?.title ?? {zh: '', en: ''}, locale)}》</span>
    </>
  );
}

function Gloss({text, query}: {readonly text: string; readonly query: string}) {
  return text ? <Runs class="gloss" lang="en" runs={excerpt(text, wordMarks(text, termsOf(query)), 110)} /> : null;
}

function ParagraphOption({index, locale, result}: OptionProps) {
  const t = wordsIn(locale);
  const number = index.bundle.article.blocks.find(({id}) => id === result.id)?.number;
  return (
    <>
      <Runs class="words" lang="zh-CN" runs={excerpt(result.words, result.marks, 44)} />
      <span class="hint">{number === undefined ? t.headline : t.paragraph(number)}</span>
    </>
  );
}

function Runs({
  runs,
  lang,
  class: name,
}: {
  readonly runs: readonly Run[];
  readonly lang: string;
  readonly class: string;
}) {
  return (
    <span class={name} lang={lang} {...(name === 'gloss' ? {} : VERBATIM)}>
      {runs.map(({text, marked}, at) => (marked ? <mark key={at}>{text}</mark> : text))}
    </span>
  );
}
