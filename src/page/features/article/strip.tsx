import type {Index} from '../../../domain/bundle.ts';
import type {ViewState} from '../../../domain/view.ts';
import {wordsIn} from '../../../words/messages.ts';
import {PlaceLinks} from '../panel/place-links.tsx';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {shown} from '../../../quotation/marked.tsx';

/** While the article is read: what is chosen, in one line, and the way to its passages. */
export function Strip({index, view: {selection, locale, mode}}: {readonly index: Index; readonly view: ViewState}) {
  const t = wordsIn(locale);
  if (mode.kind !== 'read' || selection.kind === 'none') return null;
  const close = (
    <a class="close" href="?mode=read" data-clear-choice="" aria-label={t.close}>
      ×
    </a>
  );
  if (selection.kind === 'passage') {
    const passage = index.passage.get(selection.id);
    return (
      <p class="strip" key={`${selection.id} ${locale}`}>
        <span>{t.placesOfPassage}</span>
        <PlaceLinks index={index} ids={passage?.places ?? []} locale={locale} />
        <a href="#panel" data-mode="explore">
          {t.showAll}
        </a>
        {close}
      </p>
    );
  }
  const place = index.place.get(selection.id);
  const count = index.passagesAt.get(selection.id)?.length ?? 0;
  return (
    <p class="strip" key={`${selection.id} ${locale}`}>
      <strong {...VERBATIM}>{place ? shown(place.name, locale) : ''}</strong>
      <span>{count === 0 ? t.noPassage : t.count(count)}</span>
      <a href="#panel" data-mode="explore">
        {t.showAll}
      </a>
      {close}
    </p>
  );
}
