import {wordsOf} from '../../../domain/article.ts';
import type {ComponentChild} from 'preact';
import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {Messages} from '../../../words/messages.ts';
import {Attribution} from '../../../quotation/quotation.tsx';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {COMPARE_MESSAGES} from './messages.ts';
import {themesOfTwo} from './themes-of-two.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

interface CompareViewProps {
  readonly index: Index;
  readonly places: readonly [Place, Place];
  /** The passages of each that pass the filter. */
  readonly passages: readonly [readonly Passage[], readonly Passage[]];
  readonly locale: Locale;
  readonly words: Messages;
}

/** Two places side by side: what the article says of them, theme by theme. */
export function CompareView({index, places: [first, second], passages, locale, words}: CompareViewProps) {
  const t = COMPARE_MESSAGES[locale];
  const name = (place: Place): ComponentChild => shown(place.name, locale);
  return (
    <article class="compare">
      <p class="crumb">
        <a href={`?place=${first.id}`} data-place={first.id}>
          {t.end}
        </a>
      </p>
      <h2 id="panel-title" tabIndex={-1} {...VERBATIM}>
        {name(first)} <small>{t.versus}</small> {name(second)}
      </h2>
      <div class="two heads">
        {[first, second].map((place, at) => (
          <Head
            key={place.id}
            place={place}
            other={at === 0 ? second : first}
            count={passages[at]?.length ?? 0}
            locale={locale}
            words={words}
          />
        ))}
      </div>
      {themesOfTwo(...passages).map(({theme, both, first: one, second: other}) => (
        <section key={theme}>
          <h3>
            {words.themes[theme]}{' '}
            <span class="count">
              {both.length + one.length} : {both.length + other.length}
            </span>
          </h3>
          {both.length > 0 ? (
            <div class="both">
              <p class="remark">{t.both}</p>
              <Said index={index} passages={both} locale={locale} />
            </div>
          ) : null}
          {one.length + other.length > 0 ? (
            <div class="two">
              {[one, other].map((said, at) => (
                <div key={at}>
                  <p class="whose" lang={locale} {...VERBATIM}>
                    {name(at === 0 ? first : second)}
                  </p>
                  {said.length > 0 ? (
                    <Said index={index} passages={said} locale={locale} />
                  ) : (
                    <p class="remark">{t.none}</p>
                  )}
                </div>
              ))}
            </div>
          ) : null}
        </section>
      ))}
    </article>
  );
}

interface HeadProps {
  readonly place: Place;
  readonly other: Place;
  readonly count: number;
  readonly locale: Locale;
  readonly words: Messages;
}

function Head({place, other, count, locale, words: t}: HeadProps) {
  const name = inLocale(place.name, locale);
  return (
    <div>
      <a class="name" href={`?place=${place.id}`} data-place={place.id} {...VERBATIM}>
        {marked(name, locale)}
      </a>
      <p class="remark">
        {t.placeKinds[place.kind]}
        {place.status === 'existing' ? '' : ` · ${t.statuses[place.status]}`}
      </p>
      <p class="remark">
        <strong>{t.count(count)}</strong>
      </p>
      {place.areaKm2 === undefined ? null : <p class="remark">{t.area(Math.round(place.areaKm2))}</p>}
      {place.lengthKm === undefined ? null : <p class="remark">{t.length(Math.round(place.lengthKm))}</p>}
      <button
        type="button"
        class="share"
        data-compare={other.id}
        aria-haspopup="dialog"
        aria-label={COMPARE_MESSAGES[locale].change(name)}
      >
        {COMPARE_MESSAGES[locale].changeWord}
      </button>
    </div>
  );
}

function Said({
  index,
  passages,
  locale,
}: {
  readonly index: Index;
  readonly passages: readonly Passage[];
  readonly locale: Locale;
}) {
  return (
    <ul>
      {passages.map((passage) => (
        <li key={passage.id}>
          <blockquote lang="zh-CN" {...VERBATIM}>
            <a href={`?passage=${passage.id}`} data-passage={passage.id}>
              {wordsOf(index.bundle.article.text, passage)}
            </a>
          </blockquote>
          {LOCALES[locale].glossed && passage.gloss.en ? (
            <p class="gloss" lang="en">
              {passage.gloss.en}
            </p>
          ) : null}
          <Attribution index={index} passage={passage} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
