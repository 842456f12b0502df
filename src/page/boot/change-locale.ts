import type {Locale} from '../../domain/text.ts';
import type {Store} from '../../state/store.ts';
import {hasWords, loadWords} from '../../words/messages.ts';
import {lazyLoad, type LazyLoad} from '../../browser/lazy/lazy-load.ts';
import type {LoadNotice} from '../../browser/lazy/load-notice.ts';

export function lazyWords(notice: LoadNotice, locale: Locale): LazyLoad<unknown> {
  return lazyLoad(notice, () => loadWords(locale));
}

/** @returns what changes the language once its words are there; of several that are waited for, to the last */
export function createLocaleChange(store: Store, notice: LoadNotice): (locale: Locale) => void {
  let wish: Locale;
  const change = (): void => store.dispatch({type: 'set-locale', locale: wish});
  return (locale) => {
    wish = locale;
    if (hasWords(locale)) change();
    else lazyWords(notice, locale).need(change);
  };
}
