/**
 * Pastes the builder's codes into the editors of content systems, and through sanitisers, and tells what survives.
 *
 *   npm run check:editors                  fetches TinyMCE, CKEditor, DOMPurify and sanitize-html with npm into .cache/editors/
 *
 * Shows what each makes of a code as a story. Pictures of every story at 1200 and 375 pixels, and what was saved, are in
 * .cache/editors/pictures/, to be looked at. Takes the site as `npm run build` has left it. It ends with 1 where a code gives something else
 * than docs/embedding.md says.
 */
import '../wordpress/site-prefix.ts';
import {createReadStream, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import {join, normalize} from 'node:path';
import {marked} from 'marked';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../../src/build/chromium.ts';
import {CACHE, PROJECT} from '../../src/build/paths.ts';
import {helpIfAsked} from '../../src/cli/help.ts';
import {serveSite} from '../../src/cli/preview.ts';
import {checkProject} from '../../src/compile/check-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import {codesOf} from '../../src/page/features/embed/builder-codes.ts';
import {CODES, type CodeName} from '../../src/page/features/embed/choices.ts';
import {look, type Kept} from '../wordpress/look.ts';
import {USUAL} from '../wordpress/stories.ts';
import {fetchEditors} from './packages.ts';
import {turn} from './turn.ts';
import {WAYS, type Way} from './ways.ts';

helpIfAsked(import.meta.url);

const FOLDER = join(CACHE, 'editors');
const PICTURES = join(FOLDER, 'pictures');

const modules = fetchEditors(FOLDER);
const site = await serveSite();
const stories = new Map<string, string>();
const server = await serve(modules, stories);
const browser = await launchChromium();
try {
  process.exitCode = (await checkAll(browser)) ? 0 : 1;
} finally {
  await browser.close();
  server.close();
  await site.close();
}
process.exit();

/** Turns every code in every way, opens it as a story and prints the table. @returns whether all is as it should be */
async function checkAll(browser: Browser): Promise<boolean> {
  rmSync(PICTURES, {recursive: true, force: true});
  mkdirSync(PICTURES, {recursive: true});
  const {bundle} = requireSound(await checkProject({root: PROJECT}));
  const index = indexBundle(bundle);
  const place = bundle.places.find(({id}) => (index.passagesAt.get(id)?.length ?? 0) > 2)?.id ?? '';
  const codes = codesOf(index, {...USUAL, site: site.url, place});
  let good = true;
  for (const way of WAYS)
    for (const code of CODES) {
      const wanted = way.kept[code];
      if (wanted) good = (await check(browser, way, code, codes[code], wanted)) && good;
    }
  console.log(`\nPictures: ${PICTURES}`);
  return good;
}

async function check(browser: Browser, way: Way, code: CodeName, text: string, wanted: Kept): Promise<boolean> {
  const name = `${way.name}-${code}`.replaceAll(/[^\w]+/g, '-');
  const saved = await turned(browser, way, code === 'markdown' ? await marked(text) : text);
  writeFileSync(join(PICTURES, `${name}.html`), saved);
  stories.set(`/${name}.html`, storyOf(`${way.name}: ${code}`, saved));
  const {kept, shows} = await look(browser, `${addressOf(server)}${name}.html`, 'main', (width) =>
    join(PICTURES, `${name}-${width}.png`),
  );
  const verdict = kept === wanted ? '' : `  ← should be ${wanted}`;
  console.log(`${way.name.padEnd(34)} ${code.padEnd(10)} ${kept.padEnd(8)} ${shows}${verdict}`);
  return kept === wanted;
}

/** What a way makes of HTML. */
async function turned(browser: Browser, {scripts, styles = [], turn: how}: Way, html: string): Promise<string> {
  if (scripts.length === 0) return createRequire(join(modules, 'x.js'))('sanitize-html')(html) as string;
  const page = await browser.newPage();
  try {
    stories.set('/editor.html', editorPage(scripts, styles));
    await page.goto(`${addressOf(server)}editor.html`, {waitUntil: 'load'});
    // The runner of these files names functions by a helper that the page does not have.
    await page.evaluate('globalThis.__name = (named) => named');
    return await page.evaluate(`(${turn.toString()})(${JSON.stringify(how)}, ${JSON.stringify(html)})`);
  } finally {
    await page.close();
  }
}

function editorPage(scripts: readonly string[], styles: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><title>editor</title>${styles.map((href) => `<link rel="stylesheet" href="/node_modules/${href}">`).join('')}<body>${scripts.map((src) => `<script src="/node_modules/${src}"></script>`).join('')}`;
}

/** A newspaper's column, with a paragraph before and after. */
function storyOf(title: string, saved: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>body{font:17px/1.7 sans-serif;margin:0 auto;max-width:680px;padding:0 16px}</style><body><h1>${title}</h1><main><p>前文。</p>${saved}<p>后文。</p></main>`;
}

/** Serves the stories, and the editors' files. */
async function serve(modules: string, stories: ReadonlyMap<string, string>): Promise<Server> {
  const types: Readonly<Record<string, string>> = {js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml'};
  const server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const story = stories.get(decodeURIComponent(pathname));
    if (story !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(story);
      return;
    }
    const file = normalize(join(modules, pathname.replace('/node_modules/', '')));
    if (!file.startsWith(modules)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
