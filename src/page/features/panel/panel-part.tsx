import type {Index} from '../../../domain/bundle.ts';
import type {ViewState} from '../../../domain/view.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {groupByKind, isFiltered, selectedPassages} from '../../../state/select.ts';
import {inSight} from './in-sight.ts';
import {Panel} from './panel.tsx';
import {LATER} from './provenance.tsx';
import {afterFrame} from '../../../browser/after-frame.ts';
import type {EarlyPart} from '../../app.ts';
import {DRAWING} from '../../../browser/first-render.ts';

/**
 * What stands beside the map. As served it shows everything; it is drawn anew from the first choice on. Each choice has elements of its
 * own: a translation of the words before, which comes late, finds them gone and not the words of another.
 */
export const panel: EarlyPart = ({store, words, index, onIndex, element, document, window}) => {
  let drawn: Index | null = null;
  let choice = 0;
  const draw = (view: ViewState, height = Infinity): void => {
    drawn = index();
    DRAWING.render(<Panel key={choice} index={drawn} view={view} words={words()} height={height} />, element('panel'));
  };
  const isCompared = ({selection}: ViewState): boolean => selection.kind === 'place' && selection.with !== undefined;
  const asServed = ({selection, locale, filter}: ViewState): boolean =>
    selection.kind === 'none' && locale === DEFAULT_VIEW.locale && !isFiltered(filter);

  /** A new panel begins at its top, in the frame that shows it and not before; who came from the old one by keyboard goes on in the new. */
  const arrive = (wasWithin: boolean): void => {
    requestAnimationFrame(() => element('panel').closest('.column')?.scrollTo({top: 0}));
    if (wasWithin) document.getElementById('panel-title')?.focus({preventScroll: true});
  };

  if (!asServed(store.get()) && !isCompared(store.get())) draw(store.get());
  const stopRenewing = onIndex(() => {
    // The list as served lacks the site's other articles.
    const isWhole = asServed(store.get()) && !LATER.Others;
    if (drawn !== index() && !isWhole && !isCompared(store.get())) draw(store.get());
  });
  const unsubscribe = store.subscribe((view, before) => {
    if (before.selection === view.selection && before.locale === view.locale && before.filter === view.filter) return;
    if (isCompared(view)) return;
    choice++;
    const wasWithin = element('panel').contains(document.activeElement);
    // Of a long list first what is in sight and, when that is on its way to the screen, what has to be scrolled to.
    const {whole} = inSight(groupByKind(selectedPassages(index(), view)), window.innerHeight);
    draw(view, whole ? Infinity : window.innerHeight);
    if (!whole)
      afterFrame(() => {
        if (!isCompared(store.get())) draw(store.get());
      });
    if (before.selection !== view.selection) arrive(wasWithin);
  }, 'words');
  return () => {
    stopRenewing();
    unsubscribe();
  };
};
