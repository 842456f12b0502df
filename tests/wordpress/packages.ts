import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** What WordPress needs of Debian (bookworm or later, or a system made of it); what these need beside is found by apt. */
const WANTED = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'libjs-underscore',
  'php-cli',
  'php-mysql',
  'php-xml',
  'mariadb-server-core',
];
/** Servers and their like that come with these, and are not needed here. */
const LEFT_OUT = /^(apache2|libapache2|libapr|perl|libperl|mariadb-(server|client)$|rsync|gawk|curl|libcurl)/;

/** Programs and files of the packages, unpacked. */
export interface Unpacked {
  readonly root: string;
  readonly php: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Fetches the packages with apt and unpacks them into `folder`; nothing is installed, and root is not needed.
 *
 * @throws a sentence that says what is missing
 */
export function unpackWordpress(folder: string): Unpacked {
  const root = join(folder, 'root');
  if (!existsSync(join(folder, 'done'))) {
    const debs = join(folder, 'debs');
    mkdirSync(debs, {recursive: true});
    run('apt-get', ['download', ...neededPackages()], debs);
    for (const deb of readdirSync(debs)) run('dpkg-deb', ['--extract', join(debs, deb), root], debs);
    writeFileSync(join(folder, 'done'), '');
  }
  const binaries = join(root, 'usr/bin');
  const php = readdirSync(binaries).find((name) => /^php\d+\.\d+$/.test(name));
  if (!php) throw new Error(`php is not among the packages in ${folder}: remove that folder and try again`);
  const libraries = readdirSync(join(root, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'));
  const paths = libraries.flatMap((name) => [join(root, 'usr/lib', name), join(root, 'lib', name)]);
  return {root, php: join(binaries, php), env: {...process.env, LD_LIBRARY_PATH: paths.join(':')}};
}

/** The packages wanted and those that this machine lacks for them. */
function neededPackages(): readonly string[] {
  const plan = run('apt-get', ['install', '--simulate', '--no-install-recommends', ...WANTED], '.');
  const lacking = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
  const phpName = lacking.find((name) => /^php\d+\.\d+-cli$/.test(name))?.replace('-cli', '');
  const always = phpName ? ['cli', 'common', 'mysql', 'xml'].map((part) => `${phpName}-${part}`) : [];
  return [...new Set([...WANTED, ...lacking, ...always])].filter((name) => !LEFT_OUT.test(name));
}

function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26});
  } catch (error) {
    const {code, stderr = ''} = error as {code?: string; stderr?: string};
    if (code === 'ENOENT')
      throw new Error(`${command} is not there: this check needs Debian or Ubuntu, or a container of it`, {
        cause: error,
      });
    throw new Error(
      `${command} ${args[0] ?? ''} failed: ${stderr.trim().split('\n').at(-1) ?? ''}\nIt needs the package lists (sudo apt-get update) with ${WANTED.join(', ')}`,
      {cause: error},
    );
  }
}
