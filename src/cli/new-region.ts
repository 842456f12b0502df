/**
 * Makes the region of a prefecture of China.
 *
 *   npm run new-region -- --prefecture 某某市
 *
 * Writes `geo/regions/ID/` (nothing that exists is touched), derives and checks it, and says what to look over. docs/regions.md goes on
 * from there.
 *
 *   npm run new-region -- --try-all
 *
 * makes the outlines of every prefecture, writes nothing, and says which could not be built. It takes half an hour.
 */
import {parseArgs} from 'node:util';
import {faultLines} from '../../geo/report.ts';
import {PROJECT} from '../build/paths.ts';
import {fail, helpIfAsked} from './help.ts';
import {describeRegion} from './new-region/describe-region.ts';
import {scaffoldRegion} from './new-region/scaffold-region.ts';
import {tryRegions} from './new-region/try-region.ts';

helpIfAsked(import.meta.url);

const USAGE = '用法 · usage: npm run new-region -- --prefecture 某某市 [--id ID]';

interface Arguments {
  readonly prefecture?: string | undefined;
  readonly id?: string | undefined;
  readonly 'try-all'?: boolean | undefined;
}

function argumentsGiven(): Arguments {
  try {
    return parseArgs({options: {prefecture: {type: 'string'}, id: {type: 'string'}, 'try-all': {type: 'boolean'}}})
      .values;
  } catch {
    return {};
  }
}

async function tryAll(): Promise<void> {
  const count = {all: 0, mended: 0, faulty: 0};
  for await (const {name, units, mended, faults} of tryRegions()) {
    count.all++;
    if (mended > 0) count.mended++;
    if (faults.length > 0) count.faulty++;
    console.log(`${name} ${units}${mended > 0 ? `, 理顺 mended ${mended}` : ''}`);
    if (faults.length > 0) console.log(faultLines(faults));
  }
  const {all, mended, faulty} = count;
  console.log(
    `${all - faulty}/${all} 可以生成，${mended} 处有理顺过的轮廓 · can be built, ${mended} with mended outlines`,
  );
  if (faulty > 0) process.exitCode = 1;
}

const {prefecture, id, 'try-all': all} = argumentsGiven();
if (all) await tryAll();
else if (!prefecture) fail(USAGE);
else {
  const made = await scaffoldRegion({root: PROJECT, prefecture, id});
  if ('error' in made) fail(made.error);
  else console.log(describeRegion(made));
}
