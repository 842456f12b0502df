/**
 * Opens the editor: from a text to a published article, in the browser.
 *
 *   npm run edit
 *   npm run edit -- --port 4180    on this port
 *   npm run edit -- --no-open      prints the address and opens no browser
 *   npm run edit -- --root DIR     the project whose src/content and geo/regions are edited, and whose dist/ is built
 *
 * Prints the page's address, which holds a token; only this machine can open it. Ctrl+C ends it: everything is on disk by then.
 * docs/authoring.md goes through it.
 */
import {spawn} from 'node:child_process';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const {values} = parseArgs({
  options: {
    port: {type: 'string', default: '4180'},
    root: {type: 'string'},
    'no-open': {type: 'boolean', default: false},
  },
});
await run();

async function run(): Promise<void> {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return fail(`--port ${values.port}: 应为 0 到 65535 的整数 · give a whole number from 0 to 65535`);
  // Every part of the project finds its content by it.
  if (values.root !== undefined) {
    process.env['SITE_ROOT'] = resolve(values.root);
    process.env['SITE_DIR'] ??= resolve(values.root, 'dist');
  }
  const {PROJECT} = await import('../build/paths.ts');
  const {serveEditor} = await import('./edit/serve-editor.ts');
  try {
    const {url} = await serveEditor({root: PROJECT, port});
    console.log(`\n  ${url}\n\n  在浏览器中打开 · opens in the browser\n`);
    if (!values['no-open'] && process.stdout.isTTY) openBrowser(url);
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    fail(
      code === 'EADDRINUSE'
        ? `--port ${port}: 已被占用，换一个 · is in use, take another`
        : `编辑器没有启动 · the editor did not start: ${message}`,
    );
  }
}

function openBrowser(url: string): void {
  const [command, ...args]: readonly [string, ...string[]] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  // Where there is no browser the address stands on the screen.
  spawn(command, [...args, url], {stdio: 'ignore', detached: true})
    .on('error', () => {})
    .unref();
}

function fail(message: string): void {
  console.error(message);
  process.exit(1);
}
