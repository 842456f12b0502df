/**
 * Compiles articles and prints every fault and warning.
 *
 *   npm run check                          all articles, listed in site.yaml or not, and all regions
 *   npm run check -- src/content/danhe     the article of this folder alone
 *
 * Ends with 1 if there is a fault.
 */
import {PROJECT} from '../build/paths.ts';
import {checkAll, checkProject} from '../compile/check-project.ts';
import type {Compiled} from '../compile/compile.ts';
import {formatFaults, type Fault} from '../faults/fault.ts';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const [content] = process.argv.slice(2);
const folder = content?.replace(/\/+$/, '');
if (folder === undefined) {
  const {articles, regions, faults, warnings} = await checkAll(PROJECT);
  report(articles, faults, warnings, regions.length);
} else {
  const compiled = await checkProject({root: PROJECT, content: folder});
  report([[folder, compiled]], compiled.faults, compiled.warnings);
}

function report(
  articles: readonly (readonly [string, Compiled])[],
  faults: readonly Fault[],
  warnings: readonly Fault[],
  regions = 1,
): void {
  if (warnings.length > 0) console.log(`${formatFaults(warnings)}\n`);
  if (faults.length > 0) console.error(`${formatFaults(faults)}\n`);
  for (const [name, {bundle}] of articles)
    if (bundle)
      console.log(
        `${name}: ${bundle.passages.length} passages, ${bundle.places.length} places, ${bundle.mentions.length} mentions`,
      );
  console.log(`报道 ${articles.length} 篇，地区 ${regions} 个：错误 ${faults.length} 处，提醒 ${warnings.length} 处`);
  console.log(
    `articles: ${articles.length}, regions: ${regions}: ${faults.length} faults, ${warnings.length} warnings`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
