/**
 * Rebuilds the derived geometry of every region from its sources, and prints the figures beside published ones.
 *
 *   npm run geo                 all regions
 *   npm run geo -- --region ID  this one, as often as wanted
 *   npm run geo -- --check      holds the committed geometry to its facts, without a network, and writes nothing
 *   npm run geo -- --root DIR   regions in DIR/geo/regions
 *
 * What is wrong is named, and nothing is written then; ends with 1.
 */
import {runGeo} from '../../geo/run.ts';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const sound = await runGeo(process.argv.slice(2), console.log, console.error);
process.exitCode = sound ? 0 : 1;
