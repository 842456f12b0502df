import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What can be made again at any time; not kept in the repository. */
export const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));
/** Where the site's content and regions lie: `SITE_ROOT`, else beside the code. */
export const PROJECT = process.env['SITE_ROOT'] ? resolve(process.env['SITE_ROOT']) : ROOT;
/** Where the site is built. */
export const siteFolder = (): string => resolve(ROOT, process.env['SITE_DIR'] || 'dist');
