/**
 * Lets seeded inputs in through every door of the project: parameters, messages, briefings in files, links and storage, files that are imported, content.
 * Ends with 1 where one threw, or was taken and should not have been.
 *
 *   npm run fuzz -- --seed N --count N
 */
import {parseArgs} from 'node:util';
import {helpIfAsked} from '../../src/cli/help.ts';
import {fuzz} from './fuzz.ts';

helpIfAsked(import.meta.url);

const {values} = parseArgs({
  options: {seed: {type: 'string', default: '1'}, count: {type: 'string', default: '100000'}},
});
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1)
  throw new Error('--seed and --count take whole numbers');

const entered = new Map<string, number>();
const found = await fuzz(seed, count, ({name}) => entered.set(name, (entered.get(name) ?? 0) + 1));
for (const [door, inputs] of entered) console.log(`${String(inputs).padStart(7)}  ${door}`);
for (const each of found.slice(0, 20)) console.log(`✗ ${each.door}, seed ${each.seed}: ${each.fault}`);
console.log(`${count - found.length} passed, ${found.length} failed`);
process.exitCode = found.length > 0 ? 1 : 0;
