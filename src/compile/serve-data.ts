import type {ViteDevServer} from 'vite';
import type {Compiled} from './compile.ts';
import {requireSound} from './sound.ts';
import {writeData} from './write-data.ts';
import type {Writers} from './write-data.ts';

const TYPES: Readonly<Record<string, string>> = {
  jsonld: 'application/ld+json', geojson: 'application/geo+json', json: 'application/json', csv: 'text/csv', txt: 'text/plain',
};

/** Serves the files of `data/` in development as a build would write them, each time anew. */
export function serveData({middlewares, config}: ViteDevServer, writers: Writers, latest: () => Compiled): void {
  middlewares.use((request, response, next) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(config.base) ? pathname.slice(config.base.length) : pathname.slice(1);
    const name = path.startsWith('data/') ? path.slice('data/'.length) : null;
    if (name === null || !Object.hasOwn(writers, name)) return next();
    try {
      const body = writeData(writers, name, requireSound(latest()));
      response.setHeader('Content-Type', `${TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'}; charset=utf-8`);
      response.end(body);
    } catch (error) {
      next(error);
    }
  });
}
