import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Synthetic} from './synthesise.ts';

const RECORD = {
  id: 'synthetic',
  title: {zh: '生成的数据', en: 'Generated data'},
  publisher: '—',
  licence: 'CC0-1.0',
  url: null,
  date: '2026',
  datum: 'WGS 84',
  method: {zh: '随机生成', en: 'Drawn at random'},
  errorM: 1000,
};

/** Writes `content/ARTICLE/` and `geo/` into `folder`, after emptying it. */
export function writeSynthetic({articles, places, features}: Synthetic, folder: string): void {
  rmSync(folder, {recursive: true, force: true});
  for (const {id, files} of articles)
    for (const [name, text] of Object.entries(files)) write(join(folder, 'content', id, name), text);
  write(join(folder, 'geo/derived/places.json'), JSON.stringify(places, null, 1));
  write(join(folder, 'geo/derived/map.geojson'), JSON.stringify(features));
  write(join(folder, 'geo/sources/synthetic.yaml'), JSON.stringify(RECORD));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}
