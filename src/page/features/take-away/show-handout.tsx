import type {MapFeatures} from '../../../domain/map-feature.ts';
import {inLocale} from '../../../words/locales.ts';
import {writeHandout} from '../../../export/handout/write-handout.ts';
import {HandoutPreview} from './handout-preview.tsx';
import {TAKE_AWAY_MESSAGES} from './messages.ts';
import type {App} from '../../app.ts';
import {render} from '../../../browser/render.ts';
import {briefingOf} from './briefing-of.ts';
import {openDialog} from './open-dialog.ts';

/** Shows the handout of a briefing as it will be printed. It is a document of its own: the page around it does not print. */
export function showHandout(app: App, id: string, features: MapFeatures): void {
  const {locale} = app.store.get();
  const briefing = briefingOf(app, id);
  if (!briefing) {
    app.say((locale) => TAKE_AWAY_MESSAGES[locale].missing);
    return;
  }
  const title = inLocale(briefing.title, locale);
  const html = writeHandout({index: app.index(), features, briefings: [briefing], locale});
  const {dialog} = openDialog(app.document, 'preview', TAKE_AWAY_MESSAGES[locale].handoutOf(title));
  const print = (): void => dialog.querySelector('iframe')?.contentWindow?.print();
  dialog.addEventListener('click', ({target}) => {
    if ((target as Element).closest('[data-print]')) print();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    print();
  });
  render(<HandoutPreview title={title} locale={locale} html={html} />, dialog);
  dialog.querySelector<HTMLElement>('[data-print]')?.focus();
}
