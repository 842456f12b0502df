/**
 * Builds the site into `dist/`, or SITE_DIR. Where that fails, the last site stays.
 *
 *   npm run build
 */
import {parseArgs} from 'node:util';
import {helpIfAsked} from './help.ts';
import {runBuild} from './preview.ts';

helpIfAsked(import.meta.url);
parseArgs({options: {}});
await runBuild();
