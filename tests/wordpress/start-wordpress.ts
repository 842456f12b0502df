import {execFile, execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {Unpacked} from './packages.ts';

/** A WordPress of its own on loopback, with a database that is thrown away. */
export interface WordPress {
  readonly url: string;
  /** Runs a script of this folder within it; takes and gives JSON. The site goes on serving meanwhile: WordPress asks it what an address shows. */
  readonly run: (script: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const execute = promisify(execFile);
const SCRIPTS = fileURLToPath(new URL('.', import.meta.url));

/** Starts database and web server on `port`, and installs WordPress. Everything it writes lies in `folder`. */
export async function startWordpress({root, php, env}: Unpacked, folder: string, port: number): Promise<WordPress> {
  const [data, socket, web] = ['data', 'db.sock', 'web'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [data, socket, web]) rmSync(path, {recursive: true, force: true});
  mkdirSync(data, {recursive: true});
  copyWordpress(root, web);
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(web, 'wp-config.php'), configOf(url, socket));
  execFileSync(
    join(root, 'usr/bin/mariadb-install-db'),
    [
      '--no-defaults',
      `--basedir=${root}/usr`,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...asUser(),
    ],
    {env, stdio: 'pipe'},
  );
  const database = spawn(
    join(root, 'usr/sbin/mariadbd'),
    [
      '--no-defaults',
      `--basedir=${root}/usr`,
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${data}/db.pid`,
      ...asUser(),
    ],
    {env, stdio: 'ignore'},
  );
  const options = phpOptions(root);
  const server = spawn(php, [...options, '-S', `127.0.0.1:${port}`, '-t', web], {
    env: {...env, PHP_CLI_SERVER_WORKERS: '4'},
    stdio: 'ignore',
    detached: true,
  });
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => {
    // The server's workers are its group.
    if (server.pid && server.exitCode === null) process.kill(-server.pid);
    return (closed ??= ended(database));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(1)));
  try {
    await until(() => existsSync(socket), 'the database did not start');
    if (server.exitCode !== null) throw new Error(`the web server did not start: is port ${port} in use?`);
    const run = async (script: string, input: unknown): Promise<unknown> => {
      const ran = execute(php, [...options, join(SCRIPTS, script), web], {env, maxBuffer: 2 ** 26});
      ran.child.stdin?.end(JSON.stringify(input));
      const {stdout} = await ran;
      return JSON.parse(stdout.slice(stdout.indexOf('\n@@') + 3));
    };
    await run('install.php', {});
    return {url, run, close};
  } catch (error) {
    await close();
    throw error;
  }
}

/** As Debian unpacks it, its links among packages followed. */
function copyWordpress(root: string, web: string): void {
  cpSync(join(root, 'usr/share/wordpress'), web, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\/(wp-content|certificates|wp-config\.php|\.htaccess)$/.test(path),
  });
  cpSync(join(root, 'usr/share/wordpress/wp-content'), join(web, 'wp-content'), {recursive: true, dereference: true});
  cpSync(join(SCRIPTS, 'loopback.php'), join(web, 'wp-content/mu-plugins/loopback.php'));
}

function configOf(url: string, socket: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
  };
  return [
    '<?php',
    ...Object.entries(constants).map(([name, value]) => `define('${name}', '${value}');`),
    "define('DISABLE_WP_CRON', true);",
    "define('AUTOMATIC_UPDATER_DISABLED', true);",
    "$table_prefix = 'wp_';",
    "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');",
    "require_once ABSPATH . 'wp-settings.php';",
  ].join('\n');
}

/** Without a configuration of the machine: the extensions as they were unpacked. */
function phpOptions(root: string): readonly string[] {
  const folder = join(root, 'usr/lib/php');
  const version = readdirSync(folder).find((name) => /^\d{8}$/.test(name)) ?? '';
  const there = readdirSync(join(folder, version));
  const extensions = [
    'mysqlnd',
    'mysqli',
    'dom',
    'xml',
    'simplexml',
    'xmlreader',
    'ctype',
    'tokenizer',
    'iconv',
    'fileinfo',
    'exif',
    'posix',
  ];
  return [
    '-n',
    '-d',
    `extension_dir=${join(folder, version)}`,
    ...extensions.flatMap((name) => (there.includes(`${name}.so`) ? ['-d', `extension=${name}`] : [])),
    '-d',
    'memory_limit=256M',
  ];
}

/** The database refuses to run for root unless told to. */
function asUser(): readonly string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

async function until(isSo: () => boolean, otherwise: string): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 300) throw new Error(otherwise);
    await wait(100);
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
