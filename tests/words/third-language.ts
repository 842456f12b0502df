import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin, ViteDevServer} from 'vite';
import {ROOT} from '../../src/build/paths.ts';
import {THIRD} from './third-column.ts';

const TABLE = /^(?:export )?const (\w+)\b(?::[^=]*\bRecord<\s*Locale\b|[^=;]*= \{(?:\s*$| ?'zh-CN':))/;

/** Adds the third language to every table of words, right below it, in what a development server serves: the product never has it. */
export function thirdLanguage(): Plugin {
  return {
    name: 'third-language',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return null;
      const added = addColumns(code);
      return added === code
        ? null
        : `${added}\nimport {addThird as addThirdColumn} from ${JSON.stringify(join(ROOT, 'tests/words/third-column.ts'))};\n`;
    },
    configureServer(server: ViteDevServer) {
      server.middlewares.use((request, response, next) => {
        const path = `/embed.${THIRD}.html`;
        if (!request.url?.startsWith(path)) return next();
        const page = readFileSync(join(ROOT, 'embed.html'), 'utf8').replace('lang="zh-CN"', `lang="${THIRD}"`);
        void server
          .transformIndexHtml(path, page)
          .then((html) => response.setHeader('Content-Type', 'text/html').end(html), next);
      });
    },
  };
}

/** A table may be many lines long: it ends at the first that closes what the first has opened. */
export function addColumns(code: string): string {
  const lines = code.split('\n');
  let name: string | undefined;
  return lines
    .flatMap((line) => {
      name ??= TABLE.exec(line)?.[1];
      if (!name || !(line.endsWith(';') && (line.startsWith('}') || TABLE.test(line)))) return [line];
      const call = `addThirdColumn(${name});`;
      name = undefined;
      return [line, call];
    })
    .join('\n');
}
