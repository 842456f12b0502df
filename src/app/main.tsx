import {unpackBundle, type PackedBundle} from './first-data.ts';
import {lazyPart} from './lazy/lazy-part.ts';
import {createLoadNotice} from './lazy/load-notice.ts';
import {mountPage} from './mount-page.tsx';

const speaker = /[?&]speaker=([a-z0-9]+)/.exec(location.search)?.[1];
const packed = JSON.parse(document.getElementById('first-data')?.textContent ?? 'null') as PackedBundle | null;
if (!packed) throw new Error('the page holds no data');

function start(): void {
  if (speaker)
    void bring(() => import('./present/speaker.tsx')).then(({mountSpeaker}) => mountSpeaker(window, speaker));
  else
    void mountPage({
      document,
      bundle: unpackBundle(packed as PackedBundle, document),
      dataUrl: new URL('data/', document.baseURI),
    });
}

/** A browser of 2020 is given first what it lacks. */
if ('at' in [] && 'HTMLDialogElement' in window) start();
else void bring(() => import('./older-browser.ts')).then(start);

/** What nothing can begin without. */
function bring<Module>(load: () => Promise<Module>): Promise<Module> {
  const notice = createLoadNotice(document, () => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN'));
  return lazyPart({document, notice}, {load}).come();
}
