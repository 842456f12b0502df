/**
 * Kills the editor's server at random moments while a recorded run of changes is replayed.
 *
 *   npm run check:edit
 *   npm run check:edit -- --kills 20 --seed 7
 *
 * Works in a scratch copy. Ends with 1 where anything is lost that was answered or a second old, or content is left that does not compile.
 */
import {parseArgs} from 'node:util';
import {helpIfAsked} from '../../src/cli/help.ts';
import {killAtRandom} from './killed.ts';

helpIfAsked(import.meta.url);

const {values} = parseArgs({options: {kills: {type: 'string', default: '100'}, seed: {type: 'string', default: '17'}}});
const report = await killAtRandom({kills: Number(values.kills), seed: Number(values.seed), tell: console.log});
const {kills, reached, notReached, faults} = report;
console.log(
  `${kills} kills: ${reached} left the change that was on its way whole, ${notReached} left it out, ${kills - reached - notReached} came after its answer`,
);
if (faults.length > 0) console.error(faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
