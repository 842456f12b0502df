import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Locale} from '../../../domain/text.ts';
import {PlaceLinks} from '../panel/place-links.tsx';
import {Quotation} from '../../../quotation/quotation.tsx';
import {FILTER_MESSAGES} from './messages.ts';

interface FilteredViewProps {
  readonly index: Index;
  readonly passages: readonly Passage[];
  readonly locale: Locale;
}

/** What a filter leaves: who says it, and where. */
export function FilteredView({index, passages, locale}: FilteredViewProps) {
  const t = FILTER_MESSAGES[locale];
  return (
    <section class="filtered-view" aria-labelledby="panel-title">
      <h2 id="panel-title" tabIndex={-1} class="kind-title">
        {t.title(passages.length)}
      </h2>
      {passages.length === 0 ? <p class="nothing">{t.none}</p> : null}
      {passages.map((passage) => (
        <div key={passage.id} class="found">
          <Quotation index={index} passage={passage} locale={locale} />
          <p class="where">
            <PlaceLinks index={index} ids={passage.places} locale={locale} />
          </p>
        </div>
      ))}
    </section>
  );
}
