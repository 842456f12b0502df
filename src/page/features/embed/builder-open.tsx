import type {PassageId, PlaceId} from '../../../domain/id.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import {LAYER_IDS, type ViewState} from '../../../domain/view.ts';
import {BuilderDialog} from './builder-dialog.tsx';
import './builder.css';
import {USUAL_CHOICES, type Choices, type Choosable} from './choices.ts';
import type {EarlyApp} from '../../app.ts';
import {copyText} from '../../../browser/copy-text.ts';
import {render} from '../../../browser/render.ts';
import {codesOf, previewUrl, subjectName} from './builder-codes.ts';
import {createMaker, missingFor} from './builder-pictures.ts';
import {siteAddress} from './site-address.ts';

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
      first={firstChoices(view, document.baseURI, window.innerWidth < 600)}
      places={placesOf(app, view.locale)}
      passagesOf={(place) => passagesOf(app, place, view.locale)}
      briefings={index().bundle.briefings.map(({id, title}) => ({id, name: inLocale(title, view.locale)}))}
      siteAddress={siteAddress}
      subjectOf={(choices) => subjectName(index(), choices, view.locale)}
      previewUrl={(choices) => previewUrl(choices, document.baseURI)}
      codesOf={(choices) => codesOf(index(), choices)}
      missingFor={(choices) => missingFor(index(), choices)}
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

function placesOf({index}: EarlyApp, locale: Locale): readonly Choosable[] {
  return index().bundle.places.map(({id, name}) => ({id, name: inLocale(name, locale)}));
}

/** Those about a place, or all; long ones by their beginning. */
function passagesOf({index}: EarlyApp, place: string, locale: Locale): readonly Choosable[] {
  const {bundle, passagesAt} = index();
  const passages = place ? (passagesAt.get(place as PlaceId) ?? []) : bundle.passages;
  return passages.map(({id, start, end}) => ({
    id: id as PassageId,
    name: beginning(bundle.article.text.slice(start, end), locale),
  }));
}

function beginning(words: string, locale: Locale): string {
  const most = LOCALES[locale].latin ? 18 : 22;
  const letters = [...words.replace(/\s+/g, '')];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}
