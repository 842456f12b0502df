/**
 * Walks over the built site as seeds say, and compares each view with its own address opened fresh.
 *
 *   npm run check:walks -- --from 1 --count 200
 *
 * Ends with 1 where a view is not a function of its address; pictures of those are in tests/browser/.output.
 */
import {parseArgs} from 'node:util';
import {launchChromium} from '../../src/build/chromium.ts';
import {serveSite} from '../../src/cli/preview.ts';
import {walk} from './walk.ts';
import {helpIfAsked} from '../../src/cli/help.ts';

helpIfAsked(import.meta.url);

const {values} = parseArgs({options: {from: {type: 'string', default: '1'}, count: {type: 'string', default: '200'}}});
const from = Number(values.from);
const count = Number(values.count);
if (!Number.isInteger(from) || !Number.isInteger(count) || count < 1)
  throw new Error('--from and --count take whole numbers');

const site = await serveSite({port: 4700});
const browser = await launchChromium();
let failed = 0;
for (let seed = from; seed < from + count; seed++) {
  const {steps, address, faults} = await walk(browser, site.url, {seed});
  if (faults.length > 0) failed++;
  console.log(`${faults.length > 0 ? '✗' : '✓'} ${seed}  ${steps.join(' → ')}\n      ${address}`);
  for (const fault of faults) console.log(`      ${fault}`);
}
await browser.close();
await site.close();
console.log(`${count - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
