import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Locale} from '../../../domain/text.ts';
import {wordsIn} from '../../../words/messages.ts';
import {Quotation} from '../../../quotation/quotation.tsx';
import {ShareButton} from '../share/share-button.tsx';
import {PlaceLinks} from './place-links.tsx';
import {LOCALES} from '../../../words/locales.ts';

interface PassageViewProps {
  readonly index: Index;
  readonly passage: Passage;
  readonly locale: Locale;
}

/** One passage and all the places it speaks of; the article can be walked from here in the order of its text. */
export function PassageView({index, passage, locale}: PassageViewProps) {
  const t = wordsIn(locale);
  const {passages} = index.bundle;
  const at = passages.indexOf(passage);
  const [previous, next] = [passages[at - 1], passages[at + 1]];
  return (
    <article class="passage-view">
      <header>
        <p class="crumb">
          <a href="?" data-clear="">
            {t.back}
          </a>
          {passage.article ? null : (
            <span>
              {at + 1} / {passages.length}
            </span>
          )}
        </p>
        <h2 id="panel-title" tabIndex={-1} class="kind-title">
          {t.kinds[passage.kind]} <small>{passage.themes.map((theme) => t.themes[theme]).join(' · ')}</small>
        </h2>
      </header>
      <Quotation index={index} passage={passage} locale={locale} size="lead" lit />
      {!LOCALES[locale].glossed && passage.gloss.en ? (
        <p class="gloss" lang="en">
          <small lang="zh-CN">{t.translation}</small>
          {passage.gloss.en}
        </p>
      ) : null}
      <section class="spoken-of">
        <h3>{t.placesOfPassage}</h3>
        <PlaceLinks index={index} ids={passage.places} implied={passage.implied} locale={locale} />
      </section>
      <p class="share-line">
        <ShareButton what={`passage:${passage.id}`} locale={locale} />
      </p>
      {passage.article ? null : (
        <nav class="walk" aria-label={t.passagesLabel}>
          {previous ? (
            <a rel="prev" href={`?passage=${previous.id}`} data-passage={previous.id}>
              ← {t.previous}
            </a>
          ) : (
            <span />
          )}
          {next ? (
            <a rel="next" href={`?passage=${next.id}`} data-passage={next.id}>
              {t.next} →
            </a>
          ) : null}
        </nav>
      )}
    </article>
  );
}
