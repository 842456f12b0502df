import type {Index} from '../../../domain/bundle.ts';
import {PRECISIONS, type Source} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {Messages} from '../../../words/messages.ts';
import {provenanceHref} from '../panel/provenance-section.tsx';
import {HELP_MESSAGES} from './messages.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

interface AboutProps {
  readonly index: Index;
  readonly locale: Locale;
  readonly words: Messages;
}

/** Where everything comes from, under which licence, how exact it is, and what is only inferred. */
export function About({index: {bundle}, locale, words}: AboutProps) {
  const {close, about: t} = HELP_MESSAGES[locale];
  const counts = PRECISIONS.map((precision) => ({
    precision,
    count: bundle.places.filter((place) => place.precision === precision).length,
  }));
  return (
    <div class="dialog-body help">
      <header>
        <h2 id="help-title">{t.title}</h2>
        <button type="button" class="close" data-close="" aria-label={close}>
          ×
        </button>
      </header>
      <section>
        <h3>{t.article}</h3>
        <p>{t.verbatim}</p>
        <p>{marked(words.printed(bundle.article, inLocale(bundle.article.dateInferred, locale)), locale)}</p>
        <p class="sum">
          {t.sha256} <code>{bundle.article.sha256}</code>
        </p>
      </section>
      <section>
        <h3>{t.inferred}</h3>
        <ul class="points">
          {t.inferences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t.precision}</h3>
        <dl class="counts">
          {counts.map(({precision, count}) => (
            <div key={precision}>
              <dt>{t.precisions[precision]}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t.map}</h3>
        <p>{bundle.mapApproval ? words.approved(bundle.mapApproval.number) : t.mapText}</p>
      </section>
      <section>
        <h3>
          {t.sources} <span class="count">{bundle.sources.length}</span>
        </h3>
        {provenanceHref() ? (
          <p>
            <a href={provenanceHref() ?? ''}>{t.allPlaces}</a>
          </p>
        ) : null}
        <ol class="sources">
          {bundle.sources.map((source) => (
            <SourceEntry key={source.id} source={source} locale={locale} words={words} />
          ))}
        </ol>
      </section>
      <section>
        <h3>{t.credits}</h3>
        {t.creditTexts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </div>
  );
}

function SourceEntry({source, locale, words: t}: Omit<AboutProps, 'index'> & {readonly source: Source}) {
  const facts = [
    source.publisher,
    source.date === '—' ? '' : source.date,
    source.errorM === null ? '' : t.errorM(source.errorM),
  ].filter(Boolean);
  return (
    <li>
      <p>
        <strong>{shown(source.title, locale)}</strong> <span class="licence">{source.licence}</span>
      </p>
      <p class="facts">
        {facts.join(' · ')}
        {source.url ? (
          <>
            {' '}
            ·{' '}
            <a href={source.url} rel="noreferrer">
              {hostOf(source.url)}
            </a>
          </>
        ) : null}
      </p>
      <p class="facts">{shown(source.method, locale)}</p>
    </li>
  );
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? url;
}
