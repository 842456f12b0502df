import type {Index} from '../../../domain/bundle.ts';
import {inLocale} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {wordsIn} from '../../../words/messages.ts';
import {SHEET_MESSAGES} from './messages.ts';
import type {Rest} from './rests.ts';
import {marked} from '../../../quotation/marked.tsx';

interface SheetHeadProps {
  readonly index: Index;
  readonly view: ViewState;
  readonly rest: Rest;
}

/** The top of the sheet: what it is about in one line, a grip to drag, and buttons that do the same. */
export function SheetHead({index, view, rest}: SheetHeadProps) {
  const t = SHEET_MESSAGES[view.locale];
  return (
    <>
      {rest === 'low' || view.mode.kind !== 'explore' || view.selection.kind === 'none' ? (
        <Subject index={index} view={view} />
      ) : (
        <WayBack index={index} view={view} />
      )}
      <button type="button" data-sheet="lower" aria-label={t.lower} aria-disabled={rest === 'low'}>
        <svg width="20" height="20" aria-hidden="true">
          <path d="M4 7l6 6 6-6" />
        </svg>
      </button>
      <button type="button" data-sheet="raise" aria-label={t.raise} aria-disabled={rest === 'high'}>
        <svg width="20" height="20" aria-hidden="true">
          <path d="M4 13l6-6 6 6" />
        </svg>
      </button>
    </>
  );
}

function Subject({index, view}: Omit<SheetHeadProps, 'rest'>) {
  const [name, remark] = subjectOf(index, view);
  return (
    <p class="subject" key={`${name} ${remark}`}>
      <strong>{marked(name, view.locale)}</strong> <span>{remark}</span>
    </p>
  );
}

/** Where the panel below tells its own subject, the line is free for the way back. */
function WayBack({index, view: {selection, locale}}: Omit<SheetHeadProps, 'rest'>) {
  const t = wordsIn(locale);
  const {passages} = index.bundle;
  const place = selection.kind === 'place' ? index.place.get(selection.id) : undefined;
  const at = selection.kind === 'passage' ? passages.findIndex(({id}) => id === selection.id) + 1 : 0;
  return (
    <p class="subject">
      <a href="?" data-clear="">
        ← {t.back}
      </a>{' '}
      <span>{place ? t.placeKinds[place.kind] : `${at} / ${passages.length}`}</span>
    </p>
  );
}

/** What is chosen and how much is said of it; else what the sheet holds. */
function subjectOf(index: Index, {selection, locale, mode}: ViewState): readonly [name: string, remark: string] {
  const t = wordsIn(locale);
  const {passages, places} = index.bundle;
  if (selection.kind === 'place') {
    const place = index.place.get(selection.id);
    return [place ? inLocale(place.name, locale) : '', t.count(index.passagesAt.get(selection.id)?.length ?? 0)];
  }
  if (selection.kind === 'passage') {
    const at = passages.findIndex(({id}) => id === selection.id);
    return [t.kinds[passages[at]?.kind ?? 'fact'], `${at + 1} / ${passages.length}`];
  }
  if (mode.kind === 'charts') return [t.modes.charts, ''];
  return mode.kind === 'read' ? [t.articleLabel, ''] : [t.placesLabel, t.countShort(places.length)];
}
