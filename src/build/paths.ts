import {fileURLToPath} from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What can be made again at any time; not kept in the repository. */
export const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));
