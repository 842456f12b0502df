import type {Index} from '../../../domain/bundle.ts';
import {wordsOf} from '../../../domain/article.ts';
import {inLocale} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {selectedPassages} from '../../../state/select.ts';
import {wordsIn} from '../../../words/messages.ts';
import {attributionOf} from '../../../quotation/quotation.tsx';
import {CHART_MESSAGES} from './messages.ts';
import {PUNCTUATION} from '../../../words/punctuation.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

/** What is chosen, at the foot of the charts: the first of its quotations and the way to all of them. */
export function Chosen({index, view}: {readonly index: Index; readonly view: ViewState}) {
  const {selection, locale, filter} = view;
  if (selection.kind === 'none') return null;
  const t = wordsIn(locale);
  const passages = selectedPassages(index, view);
  const [first] = passages;
  const place = selection.kind === 'place' ? index.place.get(selection.id) : undefined;
  const silent = place && (index.passagesAt.get(place.id)?.length ?? 0) === 0 ? t.noPassage : t.noneFiltered;
  return (
    <section class="chosen" aria-label={CHART_MESSAGES[locale].chosen}>
      <p class="chosen-head">
        {place ? <strong>{shown(place.name, locale)}</strong> : null}
        <a href="#panel" data-mode="explore">
          {place
            ? passages.length > 0
              ? CHART_MESSAGES[locale].all(passages.length)
              : t.showAll
            : marked(t.placesOfPassage + placesOf(index, first?.places ?? [], view), locale)}
        </a>
        <button type="button" class="close" data-clear-choice="" aria-label={t.close}>
          ×
        </button>
      </p>
      {first ? (
        <a class="chosen-words" href={`#at-${first.id}`} data-paragraph={first.block} data-of={first.id}>
          <span lang="zh-CN">{wordsOf(index.bundle.article.text, first)}</span>{' '}
          <small>{marked(attributionOf(index, first, locale), locale)}</small>
        </a>
      ) : (
        <p class="nothing">{filter && silent}</p>
      )}
    </section>
  );
}

function placesOf(index: Index, ids: readonly string[], {locale}: ViewState): string {
  const names = ids
    .flatMap((id) => index.bundle.places.filter((place) => place.id === id))
    .map(({name}) => inLocale(name, locale));
  return `${PUNCTUATION[locale].colon}${names.join(PUNCTUATION[locale].list)}`;
}
