import {unpackFirstData, type PackedFirstData} from './first-data.ts';
import {mountPage} from './mount-page.tsx';

const packed = JSON.parse(document.getElementById('first-data')?.textContent ?? 'null') as PackedFirstData | null;
if (!packed) throw new Error('the page holds no data');
const first = unpackFirstData(packed, ({id}) => document.getElementById(id)?.textContent ?? '');
mountPage({document, ...first, dataUrl: new URL('data/', document.baseURI)});
