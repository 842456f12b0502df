import {inLocale} from '../../../words/locales.ts';
import {TAKE_AWAY_MESSAGES} from './messages.ts';
import {SlidesProgress, type Progress} from './slides-progress.tsx';
import type {App} from '../../app.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {render} from '../../../browser/render.ts';
import {briefingOf} from './briefing-of.ts';
import {openDialog} from './open-dialog.ts';
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
  const {dialog, isClosed} = openDialog(document, '', t.making(title));
  const show = (progress: Progress): void =>
    render(<SlidesProgress title={title} locale={locale} progress={progress} />, dialog);
  show({kind: 'making', done: 0, of: briefing.scenes.length + 1});
  try {
    const [{writePptx}, features] = await Promise.all([
      import('../../../export/pptx/write-pptx.ts'),
      loadMapFeatures(app.dataUrl),
    ]);
    const pptx = await writePptx({
      index: app.index(),
      features,
      briefing,
      locale,
      async rasterise(svg, scale) {
        if (isClosed()) throw new Error(t.cancel);
        return rasteriseOnCanvas(document, svg, scale);
      },
      onProgress: (done, of) => show({kind: 'making', done, of}),
    });
    if (isClosed()) return;
    const file = `${title.replace(/[\\/:*?"<>|\s]+/g, '-')}.pptx`;
    download(document, pptx, file);
    show({kind: 'done', file});
  } catch (error) {
    if (!isClosed()) show({kind: 'failed', reason: error instanceof Error ? error.message : String(error)});
  }
}

function download(document: Document, bytes: Uint8Array, name: string): void {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
