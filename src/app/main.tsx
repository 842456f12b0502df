import {unpackBundle, type PackedBundle} from './first-data.ts';
import {mountPage} from './mount-page.tsx';

const speaker = /[?&]speaker=([a-z0-9]+)/.exec(location.search)?.[1];
const packed = JSON.parse(document.getElementById('first-data')?.textContent ?? 'null') as PackedBundle | null;
if (!packed) throw new Error('the page holds no data');
if (speaker) void import('./present/speaker.tsx').then(({mountSpeaker}) => mountSpeaker(window, speaker));
else void mountPage({document, bundle: unpackBundle(packed, document), dataUrl: new URL('data/', document.baseURI)});
