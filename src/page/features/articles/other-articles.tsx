import type {ComponentType} from 'preact';
import type {ArticleEntry} from '../../../domain/article-entry.ts';
import type {Locale} from '../../../domain/text.ts';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import type {OthersProps} from '../panel/provenance.tsx';
import './articles.css';
import {ARTICLES_MESSAGES} from './messages.ts';
import {addressIn} from './site-articles.ts';
import {shown} from '../../../quotation/marked.tsx';

/** The section about `others`: in a place, those that speak of it; in the list of places, all. */
export function otherArticles(root: URL, others: readonly ArticleEntry[]): ComponentType<OthersProps> {
  return function OtherArticles({place, locale}) {
    const t = ARTICLES_MESSAGES[locale];
    const shown = others.flatMap((entry) => {
      const spoken = entry.places.find(({id}) => id === place?.id);
      return place === null
        ? [{entry, count: entry.passages, query: ''}]
        : spoken
          ? [{entry, count: spoken.passages, query: `place=${spoken.id}`}]
          : [];
    });
    if (shown.length === 0) return null;
    return (
      <section class="other-articles">
        <h3>{place === null ? t.others : t.alsoIn}</h3>
        <ul>
          {shown.map(({entry, count, query}) => (
            <li key={entry.id}>
              <a href={addressIn(root, entry, query, locale)}>
                <ArticleTitle entry={entry} locale={locale} />
              </a>{' '}
              <span class="count">{t.count(count)}</span>
            </li>
          ))}
        </ul>
        {place === null ? (
          <p>
            <a href={new URL('article/', root).href}>{t.all}</a>
          </p>
        ) : null}
      </section>
    );
  };
}

function ArticleTitle({entry, locale}: {readonly entry: ArticleEntry; readonly locale: Locale}) {
  return (
    <>
      <span class="name" {...VERBATIM}>
        {shown(entry.title, locale)}
      </span>
      {entry.date ? <small> {entry.date}</small> : null}
    </>
  );
}
