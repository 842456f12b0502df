import {serveSite} from './preview.ts';
import {runBuild} from './run-build.ts';

/** `npm start`: builds the site and serves it. */
if (await runBuild()) {
  const {url} = await serveSite();
  console.log(`\n  ${url}\n`);
}
