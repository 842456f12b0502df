import type {Bundle} from '../../domain/bundle.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {ViewState} from '../../domain/view.ts';
import type {Part} from '../app.ts';
import {loadJson} from '../load-json.ts';

/** What further articles say of a place is loaded when the place is chosen, once; a pointer over it is intent enough. */
export const elsewhere: Part = ({document, store, index, onIndex, extend, dataUrl}) => {
  const asked = new Set<string>();
  const ask = async (id: string): Promise<void> => {
    if (asked.has(id) || !index().place.get(id as PlaceId)?.elsewhere) return;
    asked.add(id);
    try {
      extend(await loadJson<Bundle>(new URL(`at/${encodeURIComponent(id)}.json`, dataUrl)));
    } catch {
      asked.delete(id);
    }
  };
  const askChosen = ({selection}: ViewState): void => { if (selection.kind === 'place') void ask(selection.id); };
  const onOver = ({target}: Event): void => {
    const id = (target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'];
    if (id) void ask(id);
  };
  document.addEventListener('pointerover', onOver);
  onIndex(() => askChosen(store.get()));
  askChosen(store.get());
  const unsubscribe = store.subscribe((view, before) => { if (view.selection !== before.selection) askChosen(view); });
  return () => {
    unsubscribe();
    document.removeEventListener('pointerover', onOver);
  };
};
