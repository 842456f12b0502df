import {wordsOf} from '../../../domain/article.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {PassageId} from '../../../domain/id.ts';
import type {ViewState} from '../../../domain/view.ts';
import {litPlaces} from '../../../state/select.ts';
import {Strip} from './strip.tsx';
import {prefersStill} from '../../../browser/prefers-still.ts';
import type {Part} from '../../app.ts';
import {render} from '../../../browser/render.ts';
import {inLocale} from '../../../words/locales.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';

/** The article stays as it was served, but for the line that dates it; what is spoken of on the map lights up in it. */
export const article: Part = ({window, store, index, onIndex, words, element}) => {
  const mark = ({selection}: ViewState): void => {
    const places: ReadonlySet<string> = litPlaces(index(), selection);
    const passages = new Set<string>(
      selection.kind === 'passage'
        ? [selection.id]
        : selection.kind === 'place'
          ? (index().passagesAt.get(selection.id) ?? []).map(({id}) => id)
          : [],
    );
    for (const span of element('article').querySelectorAll<HTMLElement>('.passage'))
      span.classList.toggle('lit', passages.has(span.dataset['passage'] ?? ''));
    for (const name of element('article').querySelectorAll<HTMLElement>('a[data-place]'))
      name.classList.toggle('lit', places.has(name.dataset['place'] ?? ''));
  };
  const bringIntoView = ({selection}: ViewState, smooth: boolean): void => {
    const target =
      selection.kind === 'passage'
        ? `#at-${CSS.escape(selection.id)}`
        : selection.kind === 'place'
          ? '.passage.lit'
          : null;
    const found = target && element('article').querySelector(target);
    if (!found) return;
    const {top, bottom, height} = found.getBoundingClientRect();
    const {top: first, bottom: last} = (
      element('article').closest('.column') ?? element('article')
    ).getBoundingClientRect();
    if (top < first + 20 || bottom > last - 20)
      found.scrollIntoView({
        block: height < last - first ? 'center' : 'start',
        behavior: smooth && !prefersStill(window) ? 'smooth' : 'auto',
      });
  };
  /** The one line above the article that is not its own. */
  const date = (): void => {
    const origin = index().bundle.article;
    const line = element('article').querySelector('.undated');
    if (line) line.textContent = words().printed(origin, inLocale(origin.dateInferred, store.get().locale));
  };
  /** As served it is left alone, for it may have been translated. */
  const dateAnew = (): void => {
    if (store.get().locale !== DEFAULT_VIEW.locale) date();
  };
  const show = (view: ViewState, before: ViewState | null): void => {
    if (before && before.locale !== view.locale) date();
    render(<Strip index={index()} view={view} />, element('strip'));
    if (before?.selection === view.selection && before.mode === view.mode) return;
    mark(view);
    if (view.mode.kind === 'read') bringIntoView(view, before?.mode === view.mode);
  };
  addMarks(element('article'), index());
  const first = store.get();
  dateAnew();
  if (first.selection.kind !== 'none') show(first, null);
  const stops = [store.subscribe(show, 'picture'), onIndex(dateAnew)];
  return () => {
    for (const stop of stops) stop();
  };
};

/** A link at the head of each passage, for keyboards; it has no text, so nothing of it is copied with the article. */
function addMarks(article: HTMLElement, {bundle, passage}: Index): void {
  for (const span of article.querySelectorAll<HTMLElement>('.passage[id]')) {
    const mark = article.ownerDocument.createElement('a');
    mark.className = 'mark';
    mark.href = `#passage-${span.dataset['passage']}`;
    mark.dataset['passage'] = span.dataset['passage'] ?? '';
    const words = passage.get(span.dataset['passage'] as PassageId);
    mark.setAttribute('aria-label', words ? wordsOf(bundle.article.text, words).slice(0, 24) : '');
    span.prepend(mark);
  }
}
