import {PROJECT} from '../build/paths.ts';
import {checkProject} from '../compile/check-project.ts';
import {formatFaults} from '../compile/fault.ts';

/** `npm run check [-- folder]`: prints every fault and warning of an article's folder; fails if there is a fault. */
const [content] = process.argv.slice(2);
const {bundle, faults, warnings} = await checkProject({root: PROJECT, ...(content && {content})});

if (warnings.length > 0) console.log(`${formatFaults(warnings)}\n`);
if (faults.length > 0) console.error(`${formatFaults(faults)}\n`);
if (bundle)
  console.log(`${bundle.passages.length} passages, ${bundle.places.length} places, ${bundle.mentions.length} mentions`);
console.log(`${faults.length} faults, ${warnings.length} warnings`);
process.exitCode = faults.length > 0 ? 1 : 0;
