import type {Part} from '../app.ts';
import type {SearchBox} from './search-box.tsx';

/** The search field sleeps until it is touched; then its index and its list are loaded. */
export const search: Part = (app) => {
  const {document} = app;
  let box: Promise<SearchBox> | null = null;
  const isField = (target: EventTarget | null): boolean =>
    target !== null && (target as Element).closest?.('.search') !== null;
  const load = (): Promise<SearchBox> =>
    (box ??= import('./search-box.tsx').then(({createSearchBox}) => createSearchBox(app)));
  const onTouch = (event: Event): void => {
    if (!isField(event.target)) return;
    const {relatedTarget} = event as FocusEvent;
    void load().then((ready) => {
      if (event.type === 'focusin') ready.open(relatedTarget as HTMLElement | null);
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    document.getElementById('search-input')?.focus();
  };
  for (const type of ['focusin', 'pointerover'] as const) document.addEventListener(type, onTouch);
  document.addEventListener('keydown', onKey);
  if (isField(document.activeElement)) void load().then((ready) => ready.open(null));
  return () => {
    for (const type of ['focusin', 'pointerover'] as const) document.removeEventListener(type, onTouch);
    document.removeEventListener('keydown', onKey);
    void box?.then((ready) => ready.dispose());
  };
};
