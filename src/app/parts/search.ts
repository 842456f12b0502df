import type {Part} from '../app.ts';
import type {SearchBox} from './search-box.tsx';

/** The search field sleeps until it is touched; then its index and its list are loaded. */
export const search: Part = (app) => {
  const {document} = app;
  let box: Promise<SearchBox> | null = null;
  const isField = (target: EventTarget | null): target is HTMLElement => (target as Element | null)?.closest('.search') !== null;
  const load = (): Promise<SearchBox> => box ??= import('./search-box.tsx').then(({createSearchBox}) => createSearchBox(app));
  const onTouch = ({target, type}: Event): void => {
    if (!isField(target)) return;
    void load().then((ready) => { if (type === 'focusin') ready.open(); });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    document.getElementById('search-input')?.focus();
  };
  for (const type of ['focusin', 'pointerover'] as const) document.addEventListener(type, onTouch);
  document.addEventListener('keydown', onKey);
  return () => {
    for (const type of ['focusin', 'pointerover'] as const) document.removeEventListener(type, onTouch);
    document.removeEventListener('keydown', onKey);
    void box?.then((ready) => ready.dispose());
  };
};
