import {accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium, type Browser, type BrowserServer, type LaunchOptions} from 'playwright-core';
import {writeFontConfig} from './fonts.ts';
import {CACHE, ROOT} from './paths.ts';

const NAMES = ['chrome', 'chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

const NO_CHROMIUM =
  'No Chromium found: install Chrome or Chromium, or set CHROME_PATH (on Linux x64, `npm ci` brings one)';

const FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-component-update',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];
/** The page itself is rastered by the processor, as on a machine without a graphics card: through software GL its first picture took seconds. */
const SOFTWARE_GL = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
];
const NO_GL = ['--disable-gpu', '--disable-3d-apis'];

export interface ChromiumOptions {
  /** Drawn in software; without it there is none, as on an older machine. */
  readonly webgl?: boolean;
  /** The one from npm wherever that runs, whatever else is installed or chosen. */
  readonly packaged?: boolean;
  /** Switches beside the usual ones. */
  readonly args?: readonly string[];
}

interface Executable {
  readonly path: string;
  /** Folder of the shared libraries that came with it; null for an installed browser, which has the system's. */
  readonly libraries: string | null;
}

/**
 * Starts a real Chromium without a window: `CHROME_PATH`, else an installed one, else the one from npm;
 * `CHROME_PATH=packaged` asks for the last one even where another is installed.
 * It draws WebGL in software, so that pictures do not depend on a graphics card.
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch(await launchOptions(options));
}

/** The same, for several processes to use at once: each connects to its address and sees nothing of the others. */
export async function serveChromium(options: ChromiumOptions = {}): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions(options));
}

async function launchOptions({webgl = true, packaged = false, args = []}: ChromiumOptions): Promise<LaunchOptions> {
  const {path, libraries} = packaged && runsPackaged() ? await packagedChromium() : await findChromium();
  return {
    executablePath: path,
    args: [...FLAGS, ...(webgl ? SOFTWARE_GL : NO_GL), ...args],
    env: {...process.env, FONTCONFIG_FILE: writeFontConfig(), ...(libraries ? librariesFirst(libraries) : {})},
  };
}

function librariesFirst(folder: string): Record<string, string> {
  return {LD_LIBRARY_PATH: [folder, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter)};
}

async function findChromium(): Promise<Executable> {
  if (process.env['CHROME_PATH'] === 'packaged') return packagedChromium();
  const installed = chosenChromium() ?? installedChromium();
  return installed ? {path: installed, libraries: null} : packagedChromium();
}

function chosenChromium(): string | null {
  const path = process.env['CHROME_PATH'];
  if (path && !isExecutable(path)) throw new Error(`CHROME_PATH is ${path}, which cannot be run`);
  return path || null;
}

/** On the PATH; null where there is none. */
export function installedChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runsPackaged(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Once for all who ask in this process: meanwhile its environment is another. */
let unpacking: Promise<void> | null = null;

/** The Chromium of `@sparticuz/chromium` with its own system libraries, unpacked once into the cache. Linux on x64 only. */
async function packagedChromium(): Promise<Executable> {
  if (!runsPackaged()) throw new Error(NO_CHROMIUM);
  const home = join(CACHE, `chromium-${packagedVersion()}`);
  if (!existsSync(home)) await (unpacking ??= unpackInto(home));
  return {path: join(home, 'chromium'), libraries: join(home, 'al2023/lib')};
}

function packagedVersion(): string {
  const path = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(path)) throw new Error(NO_CHROMIUM);
  return (JSON.parse(readFileSync(path, 'utf8')) as {version: string}).version;
}

/** Unpacks beside `home` and renames at the end: two processes that start at once never see half a browser. */
async function unpackInto(home: string): Promise<void> {
  mkdirSync(CACHE, {recursive: true});
  const folder = mkdtempSync(`${home}-`);
  await withEnvironment({TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'}, unpack);
  try {
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, {recursive: true, force: true});
    if (!existsSync(home)) throw error;
  }
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be in the cloud. */
async function unpack(): Promise<void> {
  const {default: packaged} = await import('@sparticuz/chromium');
  await packaged.executablePath();
}

async function withEnvironment(values: Readonly<Record<string, string>>, run: () => Promise<void>): Promise<void> {
  const before = {...process.env};
  Object.assign(process.env, values);
  try {
    await run();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
