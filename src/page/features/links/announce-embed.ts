import type {EmbedOptions} from '../../../export/embed/options.ts';
import {oembedUrl} from '../../../export/embed/snippets.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {ViewState} from '../../../domain/view.ts';
import type {Part} from '../../app.ts';

/** Announces the oEmbed answer of what is shown, to those who read the page after its scripts: as served it announces the whole map. */
export const announceEmbed: Part = ({document, store, index}) => {
  const link = document.querySelector<HTMLLinkElement>('link[type="application/json+oembed"]');
  if (!link) return () => {};
  const folder = new URL('..', link.href).href;
  const announce = (view: ViewState): void => {
    link.href = oembedUrl(shownIn(view, index()), folder);
  };
  announce(store.get());
  return store.subscribe(announce, 'picture');
};

/** What readers made themselves, and what a collection holds, has no answer. */
function shownIn({selection, mode, hidden, locale}: ViewState, {bundle, place}: Index): Partial<EmbedOptions> {
  const presented = mode.kind === 'present' ? bundle.briefings.find(({id}) => id === mode.briefing) : undefined;
  return {
    place: selection.kind === 'place' && place.has(selection.id) ? selection.id : '',
    briefing: presented?.id ?? '',
    off: [...hidden],
    lang: locale,
  };
}
