import type {Bundle} from '../../domain/bundle.ts';
import {unpackBundle, type PackedBundle} from './first-data.ts';
import {loadJson} from '../../browser/load-json.ts';
import {lazyLoad} from '../../browser/lazy/lazy-load.ts';
import {createLoadNotice} from '../../browser/lazy/load-notice.ts';
import {mountPage} from './mount-page.tsx';
import {DEFAULT_VIEW} from '../../state/default-view.ts';

const speaker = /[?&]speaker=([a-z0-9]+)/.exec(location.search)?.[1];
const packed = JSON.parse(document.getElementById('first-data')?.textContent ?? 'null') as PackedBundle | null;
if (!packed) throw new Error('the page holds no data');
const dataUrl = new URL('data/', document.baseURI);

function start(): void {
  if (speaker)
    void bring(() => import('../features/present/speaker.tsx')).then(({mountSpeaker}) => mountSpeaker(window, speaker));
  else if (window.isAsServed?.(document)) mount(unpackBundle(packed as PackedBundle, document));
  // Translated already, or nobody here can tell (one file, development): the words are had from where nobody has been at them.
  else void bring(() => loadJson<Bundle>(new URL('bundle.json', dataUrl))).then(mount);
}

function mount(bundle: Bundle): void {
  void mountPage({document, bundle, dataUrl});
}

/** A browser of 2020 is given first what it lacks. */
if ('at' in [] && 'HTMLDialogElement' in window) start();
else void bring(() => import('../../browser/older-browser.ts')).then(start);

/** What nothing can begin without. */
function bring<Module>(load: () => Promise<Module>): Promise<Module> {
  return lazyLoad(
    createLoadNotice(document, () => DEFAULT_VIEW.locale),
    load,
  ).come();
}
