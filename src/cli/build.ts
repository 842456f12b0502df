import {parseArgs} from 'node:util';
import {runBuild} from './run-build.ts';

/** `npm run build`: the site into `dist/`, or SITE_DIR. */
parseArgs({options: {}});
await runBuild();
