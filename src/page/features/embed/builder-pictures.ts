import {indexBundle, type Bundle, type Index} from '../../../domain/bundle.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import {canvasPng} from '../../../export/pictures/canvas-png.ts';
import {runJobs, type MadeFile} from '../../../export/pictures/jobs.ts';
import {pictureJobs, type PictureRequest} from '../../../export/pictures/picture-jobs.ts';
import {leadPassage} from '../../../export/pictures/subject.ts';
import {zip} from '../../../export/pictures/zip.ts';
import {PICTURE_SHAPES, type Choices, type Making, type PictureChoice} from './choices.ts';
import type {EarlyApp} from '../../app.ts';
import {loadJson} from '../../../browser/load-json.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {chosenSubject} from './builder-codes.ts';
import {pageUrl} from '../../../export/embed/snippets.ts';

interface Maker {
  (picture: PictureChoice, choices: Choices, signal: AbortSignal, tell: (making: Making) => void): Promise<void>;
  /** What is under way comes to nothing. */
  stop(): void;
}

/** Makes pictures from the data as published, and hands each to the reader as a file; several files go into one archive. */
export function createMaker({dataUrl, document}: EarlyApp): Maker {
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
      handOver(document, files, new Date());
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
    date: today(),
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

/** The reader's own day, as the date line counts in UTC. */
function today(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

function handOver(document: Document, files: readonly MadeFile[], date: Date): void {
  const [first, ...more] = files;
  if (!first) return;
  const name =
    more.length > 0
      ? `${first.name.replace(/[/-](long|card|cover|qr).*/, '')}${first.name.includes('/') ? '-wechat' : '-cards'}.zip`
      : first.name.replace(/.*\//, '');
  const content = more.length > 0 ? zip(files, date) : first.content;
  const address = URL.createObjectURL(new Blob([content as BlobPart], {type: typeOf(name)}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function typeOf(name: string): string {
  return name.endsWith('.svg')
    ? 'image/svg+xml'
    : name.endsWith('.png')
      ? 'image/png'
      : name.endsWith('.zip')
        ? 'application/zip'
        : 'text/plain';
}
