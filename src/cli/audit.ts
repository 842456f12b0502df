/**
 * Says what is known against the packages that the lock file names, what is shipped told from what only builds and tests.
 *
 *   npm run audit
 */
import {spawnSync} from 'node:child_process';
import {helpIfAsked} from './help.ts';
import {readAudit} from './read-audit.ts';

helpIfAsked(import.meta.url);

const report = (...more: readonly string[]): string =>
  spawnSync('npm', ['audit', '--json', ...more], {encoding: 'utf8', shell: process.platform === 'win32'}).stdout;

const {lines, code} = readAudit(report('--omit=dev'), report());
for (const line of lines) console.log(line);
process.exitCode = code;
