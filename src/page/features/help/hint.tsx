import './hint.css';
import type {Locale} from '../../../domain/text.ts';
import type {App} from '../../app.ts';
import {render} from '../../../browser/render.ts';

/** Apart from the words of the dialogs, which come when they are opened. `says`: with initials that one may type. */
const HINT: Readonly<Record<Locale, {readonly close: string; readonly says: (example: string) => string}>> = {
  'zh-CN': {close: '关闭', says: (example) => `点一处，看报道怎么说它；搜索可以只打首字母，如 ${example}。`},
  en: {
    close: 'Close',
    says: (example) => `Choose a place to read what is said of it; search by initials, such as ${example}.`,
  },
};

/** The first visit's hint: a line above the legend. It goes with the first choice, or when it is told to. */
export function showHint({document, store, preferences, element, index, map: {cover}}: App): void {
  if (
    document.querySelector('.hint-line') ||
    store.get().selection.kind !== 'none' ||
    store.get().mode.kind === 'present'
  )
    return;
  const map = element('map');
  const line = document.createElement('div');
  line.className = 'hint-line';
  map.append(line);

  const draw = (): void => {
    const t = HINT[store.get().locale];
    render(
      <>
        <p>{t.says(initialsIn(index().bundle.region.searchExamples.zh))}</p>
        <button type="button" aria-label={t.close} onClick={leave}>
          ×
        </button>
      </>,
      line,
    );
  };
  const place = (): void => {
    const legend = map.querySelector('.legend')?.getBoundingClientRect();
    if (legend) line.style.bottom = `${map.getBoundingClientRect().bottom - legend.top + 8}px`;
    // No name lies under it.
    cover();
  };
  const leave = (): void => {
    preferences.set({welcomed: true});
    unsubscribe();
    watch.disconnect();
    document.removeEventListener('transitionend', place);
    render(null, line);
    line.remove();
    cover();
  };
  const unsubscribe = store.subscribe((view, before) => {
    if (view.selection.kind !== 'none' || view.mode.kind === 'present') leave();
    else if (view.locale !== before.locale) draw();
  }, 'picture');
  const watch = new ResizeObserver(place);
  const legend = map.querySelector('.legend');
  if (legend) watch.observe(legend);
  watch.observe(map);
  document.addEventListener('transitionend', place);
  draw();
  place();
}

/** The initials among examples of what may be typed: `镜湖 / jh`. */
function initialsIn(examples: string): string {
  return /[a-z]+/.exec(examples)?.[0] ?? '';
}
