import type {Bundle} from '../domain/bundle.ts';
import {unpackBundle, type PackedBundle} from './first-data.ts';
import {loadJson} from './load-json.ts';
import {mountPage} from './mount-page.tsx';

const speaker = /[?&]speaker=([a-z0-9]+)/.exec(location.search)?.[1];
const packed = JSON.parse(document.getElementById('first-data')?.textContent ?? 'null') as PackedBundle | null;
if (!packed) throw new Error('the page holds no data');
const dataUrl = new URL('data/', document.baseURI);

function start(): void {
  if (speaker) void import('./present/speaker.tsx').then(({mountSpeaker}) => mountSpeaker(window, speaker));
  else if (window.isAsServed(document)) mount(unpackBundle(packed as PackedBundle, document));
  else void loadJson<Bundle>(new URL('bundle.json', dataUrl)).then(mount, leave);
}

function mount(bundle: Bundle): void {
  void mountPage({document, bundle, dataUrl});
}

/** Translated already, and nowhere else to read from: links lead where they say. */
function leave(error: unknown): void {
  window.earlyAnswer?.finish();
  throw error;
}

/** A browser of 2020 is given first what it lacks. */
if ('at' in [] && 'HTMLDialogElement' in window) start();
else void import('./older-browser.ts').then(start);
