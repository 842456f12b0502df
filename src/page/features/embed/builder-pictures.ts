import {localDay} from '../../../domain/local-day.ts';
import type {Locale} from '../../../domain/text.ts';
import {indexBundle, type Bundle, type Index} from '../../../domain/bundle.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import {canvasPng} from '../../../export/pictures/canvas-png.ts';
import {runJobs, type MadeFile} from '../../../export/pictures/jobs.ts';
import {pictureJobs, type PictureRequest} from '../../../export/pictures/picture-jobs.ts';
import {leadPassage} from '../../../export/pictures/subject.ts';
import {zip} from '../../../export/pictures/zip.ts';
import {PICTURE_SHAPES, type Choices, type Making, type PictureChoice} from './choices.ts';
import type {EarlyApp} from '../../app.ts';
import {saveFile} from '../../../browser/save/save-file.ts';
import {loadJson} from '../../../browser/load-json.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {chosenSubject} from './builder-codes.ts';
import {pageUrl} from '../../../export/embed/snippets.ts';

/** Makes a picture and hands it to the reader; tells how it goes. */
export interface Maker {
  (picture: PictureChoice, choices: Choices, signal: AbortSignal, tell: (making: Making) => void): Promise<void>;
  /** What is under way comes to nothing. */
  stop(): void;
}

/** Makes pictures from the data as published and hands them to the reader. */
export function createMaker({dataUrl, document, store}: EarlyApp): Maker {
  const closing = new AbortController();
  const make = async (
    picture: PictureChoice,
    choices: Choices,
    signal: AbortSignal,
    tell: (making: Making) => void,
  ): Promise<void> => {
    tell({state: 'busy', done: 0, of: 1, name: ''});
    try {
      const [bundle, features] = await Promise.all([
        loadJson<Bundle>(new URL('bundle.json', dataUrl)),
        loadMapFeatures(dataUrl),
      ]);
      const {files, failures, cancelled} = await runJobs(
        pictureJobs(requestFor(picture, choices, indexBundle(bundle), features)),
        {
          signal: either(signal, closing.signal),
          onProgress: ({done, of, name}) => {
            if (name !== null) tell({state: 'busy', done, of, name: name.replace(/.*\//, '')});
          },
        },
      );
      if (closing.signal.aborted) return;
      handOver(document, store.get().locale, files, new Date());
      tell({state: 'ended', made: files.length, cancelled, failures});
    } catch (error) {
      tell({
        state: 'ended',
        made: 0,
        cancelled: false,
        failures: [{name: picture, reason: error instanceof Error ? error.message : String(error)}],
      });
    }
  };
  return Object.assign(make, {stop: () => closing.abort()});
}

function either(...signals: readonly AbortSignal[]): AbortSignal {
  const both = new AbortController();
  for (const signal of signals) signal.addEventListener('abort', () => both.abort());
  return both.signal;
}

/** A pack is made for a place; a card needs something to quote. */
export function missingFor(
  index: Index,
  choices: Choices,
): Readonly<Partial<Record<PictureChoice, 'place' | 'passage'>>> {
  return {
    ...(choices.place === '' && {wechat: 'place' as const}),
    ...(!leadPassage(index, chosenSubject(choices)) && {card: 'passage' as const}),
  };
}

function requestFor(picture: PictureChoice, choices: Choices, index: Index, features: MapFeatures): PictureRequest {
  const [width, height] = PICTURE_SHAPES[choices.shape];
  const {lang, theme, quote, widthMm, site, place, briefing, off} = choices;
  return {
    index,
    features,
    locale: lang,
    date: localDay(),
    hidden: new Set(off),
    size: {width, height},
    scale: picture === 'png2' ? 2 : 1,
    widthMm,
    quoted: quote,
    kind: picture === 'png2' ? 'png' : picture,
    subject: picture === 'wechat' ? {kind: 'place', id: place as never} : chosenSubject(choices),
    flavour: theme === 'auto' ? 'light' : theme,
    link: site.startsWith('http')
      ? pageUrl({place, briefing, passage: picture === 'wechat' ? '' : choices.passage, off, lang}, site)
      : null,
    rasterise: canvasPng,
  };
}

/** Several files go into one archive. */
function handOver(document: Document, locale: Locale, files: readonly MadeFile[], date: Date): void {
  const [first, ...more] = files;
  if (!first) return;
  const file =
    more.length > 0
      ? {
          name: `${first.name.replace(/[/-](long|card|cover|qr).*/, '')}${first.name.includes('/') ? '-wechat' : '-cards'}.zip`,
          content: zip(files, date),
        }
      : {...first, name: first.name.replace(/.*\//, '')};
  saveFile(document, locale, file, files);
}
