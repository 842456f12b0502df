import type {Briefing} from '../../../domain/briefing.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import {inLocale} from '../../../words/locales.ts';
import {oneLine} from '../../../export/briefing/scene-content.ts';
import {choosablePages, choosePages} from '../../../export/handout/choose-pages.ts';
import {writeHandout} from '../../../export/handout/write-handout.ts';
import {HandoutPreview} from './handout-preview.tsx';
import {TAKE_AWAY_MESSAGES} from './messages.ts';
import type {App} from '../../app.ts';
import {saidElsewhere} from '../../../browser/save/save-file.ts';
import {render} from '../../../browser/render.ts';
import {briefingOf} from './briefing-of.ts';
import {heldBriefing} from './held-briefing.ts';
import {openDialog} from './open-dialog.ts';

/** Shows the handout of a briefing as it will be printed. It is a document of its own: the page around it does not print. */
export async function showHandout(app: App, id: string, features: MapFeatures): Promise<void> {
  const {locale} = app.store.get();
  const given = briefingOf(app, id);
  if (!given) {
    app.say((locale) => TAKE_AWAY_MESSAGES[locale].missing);
    return;
  }
  let briefing: Briefing;
  try {
    briefing = await heldBriefing(given, app.dataUrl);
  } catch (error) {
    app.say((locale) => TAKE_AWAY_MESSAGES[locale].failed(error instanceof Error ? error.message : String(error)));
    return;
  }
  const title = inLocale(briefing.title, locale);
  const site = siteOf(app.document);
  const pages = choosablePages(briefing).map(({number, scene}) => ({
    number,
    headline: oneLine(inLocale(scene.headline, locale), locale),
  }));
  const htmlOf = (chosen: ReadonlySet<number>): string =>
    writeHandout({index: app.index(), features, briefings: [choosePages(briefing, chosen)], locale, site});
  const {dialog} = openDialog(app.document, 'preview', TAKE_AWAY_MESSAGES[locale].handoutOf(title));
  const print = (): void => {
    if (!saidElsewhere(app.document, locale, title)) dialog.querySelector('iframe')?.contentWindow?.print();
  };
  dialog.addEventListener('click', ({target}) => {
    if ((target as Element).closest('[data-print]')) print();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    print();
  });
  render(<HandoutPreview title={title} locale={locale} pages={pages} htmlOf={htmlOf} />, dialog);
  dialog.querySelector<HTMLElement>('[data-print]')?.focus();
}

/** Where the map is published; null for a file on a disk, which nobody else can open. */
function siteOf({baseURI}: Document): string | null {
  return /^https?:/.test(baseURI) ? new URL('.', baseURI).href : null;
}
