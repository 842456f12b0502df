import {unpackBundle, type PackedBundle} from './first-data.ts';
import {mountPage} from './mount-page.tsx';

const packed = JSON.parse(document.getElementById('first-data')?.textContent ?? 'null') as PackedBundle | null;
if (!packed) throw new Error('the page holds no data');
mountPage({document, bundle: unpackBundle(packed, document), dataUrl: new URL('data/', document.baseURI)});
