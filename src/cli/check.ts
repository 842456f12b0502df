/**
 * Compiles an article and prints every fault and warning.
 *
 *   npm run check                          the article that the page opens with
 *   npm run check -- src/content/danhe     the article of this folder
 *
 * Ends with 1 if there is a fault.
 */
import {PROJECT} from '../build/paths.ts';
import {checkProject} from '../compile/check-project.ts';
import {formatFaults} from '../compile/fault.ts';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const [content] = process.argv.slice(2);
const {bundle, faults, warnings} = await checkProject({root: PROJECT, ...(content && {content})});

if (warnings.length > 0) console.log(`${formatFaults(warnings)}\n`);
if (faults.length > 0) console.error(`${formatFaults(faults)}\n`);
if (bundle)
  console.log(`${bundle.passages.length} passages, ${bundle.places.length} places, ${bundle.mentions.length} mentions`);
console.log(`${faults.length} faults, ${warnings.length} warnings`);
process.exitCode = faults.length > 0 ? 1 : 0;
