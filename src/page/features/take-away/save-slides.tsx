import {inLocale} from '../../../words/locales.ts';
import {TAKE_AWAY_MESSAGES} from './messages.ts';
import {SlidesProgress, type Progress} from './slides-progress.tsx';
import type {App} from '../../app.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {render} from '../../../browser/render.ts';
import {briefingOf} from './briefing-of.ts';
import {heldBriefing} from './held-briefing.ts';
import {openDialog} from './open-dialog.ts';
import {saidElsewhere, saveFile} from '../../../browser/save/save-file.ts';
import {rasteriseOnCanvas} from './rasterise.ts';

/** Makes the slides of a briefing, shows how far it is, and hands the file to the browser. */
export async function saveSlides(app: App, id: string): Promise<void> {
  const {document, store} = app;
  const {locale} = store.get();
  const t = TAKE_AWAY_MESSAGES[locale];
  const briefing = briefingOf(app, id);
  if (!briefing) {
    app.say((locale) => TAKE_AWAY_MESSAGES[locale].missing);
    return;
  }
  const title = inLocale(briefing.title, locale);
  const file = `${title.replace(/[\\/:*?"<>|\s]+/g, '-')}.pptx`;
  // Nothing is made that cannot be handed over.
  if (saidElsewhere(document, locale, file)) return;
  const {dialog, isClosed} = openDialog(document, '', t.making(title));
  const show = (progress: Progress): void =>
    render(<SlidesProgress title={title} locale={locale} progress={progress} />, dialog);
  show({kind: 'making', done: 0, of: briefing.scenes.length + 1});
  try {
    const [{writePptx}, features, held] = await Promise.all([
      import('../../../export/pptx/write-pptx.ts'),
      loadMapFeatures(app.dataUrl),
      heldBriefing(briefing, app.dataUrl),
    ]);
    const pptx = await writePptx({
      index: app.index(),
      features,
      briefing: held,
      locale,
      async rasterise(svg, scale) {
        if (isClosed()) throw new Error(t.cancel);
        return rasteriseOnCanvas(document, svg, scale);
      },
      onProgress: (done, of) => show({kind: 'making', done, of}),
    });
    if (isClosed()) return;
    saveFile(document, locale, {name: file, content: pptx});
    show({kind: 'done', file});
  } catch (error) {
    if (!isClosed()) show({kind: 'failed', reason: error instanceof Error ? error.message : String(error)});
  }
}
