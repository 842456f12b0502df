/**
 * Makes the region of a prefecture of China.
 *
 *   npm run new-region -- --prefecture 某某市
 *
 * Writes `geo/regions/ID/` (nothing that exists is touched), derives and checks it, and says what to look over. docs/regions.md goes on
 * from there.
 */
import {parseArgs} from 'node:util';
import {PROJECT} from '../build/paths.ts';
import {fail, helpIfAsked} from './help.ts';
import {describeRegion} from './new-region/describe-region.ts';
import {scaffoldRegion} from './new-region/scaffold-region.ts';

helpIfAsked(import.meta.url);

const USAGE = '用法 · usage: npm run new-region -- --prefecture 某某市 [--id ID]';

function argumentsGiven(): {readonly prefecture?: string | undefined; readonly id?: string | undefined} {
  try {
    return parseArgs({options: {prefecture: {type: 'string'}, id: {type: 'string'}}}).values;
  } catch {
    return {};
  }
}

const {prefecture, id} = argumentsGiven();
if (!prefecture) fail(USAGE);
else {
  const made = await scaffoldRegion({root: PROJECT, prefecture, id});
  if ('error' in made) fail(made.error);
  else console.log(describeRegion(made));
}
