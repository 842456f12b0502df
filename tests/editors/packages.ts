import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';

/** Exactly these: under licences of their own, or no part of the product, they stand in no package.json of ours. */
const PACKAGES = {tinymce: '8.9.2', ckeditor5: '48.5.2', dompurify: '3.5.0', 'sanitize-html': '2.18.1'} as const;

/** Fetches the editors into `folder`, none of whose scripts run on the way. @returns where they lie; throws a sentence */
export function fetchEditors(folder: string): string {
  const modules = join(folder, 'node_modules');
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  if (existsSync(join(folder, wanted.join('+')))) return modules;
  mkdirSync(folder, {recursive: true});
  const quiet = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', '--prefix', folder, ...quiet, ...wanted], {stdio: ['ignore', 'ignore', 'pipe']});
  } catch (error) {
    throw new Error(`npm could not fetch ${wanted.join(', ')}: ${String((error as {stderr?: unknown}).stderr)}`, {
      cause: error,
    });
  }
  mkdirSync(join(folder, wanted.join('+')));
  return modules;
}
