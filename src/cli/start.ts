/**
 * Builds the site and serves it; prints the address.
 *
 *   npm start
 */
import {helpIfAsked} from './help.ts';
import {serveSite, runBuild} from './preview.ts';

helpIfAsked(import.meta.url);
if (await runBuild()) {
  const {url} = await serveSite();
  console.log(`\n  ${url}\n`);
}
