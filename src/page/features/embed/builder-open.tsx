import {LAYER_IDS, type ViewState} from '../../../domain/view.ts';
import {BuilderDialog} from './builder-dialog.tsx';
import './builder.css';
import {USUAL_CHOICES, type Choices} from './choices.ts';
import type {EarlyApp} from '../../app.ts';
import {copyText} from '../../../browser/copy-text.ts';
import {render} from '../../../browser/render.ts';
import {createMaker} from './builder-pictures.ts';

/** Opens the dialog; the focus returns to where it was when it is closed. */
export function openBuilder(app: EarlyApp): void {
  const {document, window, store, index} = app;
  const view = store.get();
  const opener = document.activeElement as HTMLElement | null;
  const dialog = document.createElement('dialog');
  const make = createMaker(app);
  dialog.className = 'building';
  // It redraws itself as choices are made, and what it shows is to be copied.
  dialog.translate = false;
  dialog.setAttribute('aria-labelledby', 'builder-title');
  document.body.append(dialog);
  dialog.addEventListener('click', ({target}) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    make.stop();
    render(null, dialog);
    dialog.remove();
    opener?.focus();
  });
  render(
    <BuilderDialog
      locale={view.locale}
      index={index}
      first={firstChoices(view, document.baseURI, window.innerWidth < 600)}
      baseUrl={document.baseURI}
      copy={(text) => copyText(window, text, dialog)}
      make={make}
      onClose={() => dialog.close()}
    />,
    dialog,
  );
  dialog.showModal();
}

/** What is chosen on the page is the subject; the page's own address is where it is published. */
function firstChoices({selection, hidden, locale, theme}: ViewState, baseUrl: string, narrow: boolean): Choices {
  return {
    ...USUAL_CHOICES,
    place: selection.kind === 'place' ? selection.id : '',
    passage: selection.kind === 'passage' ? selection.id : '',
    off: LAYER_IDS.filter((layer) => hidden.has(layer)),
    lang: locale,
    theme,
    size: narrow ? 'phone' : USUAL_CHOICES.size,
    site: new URL('.', baseUrl).href,
  };
}
