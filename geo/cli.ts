import {runGeo} from './run.ts';

const sound = await runGeo(process.argv.slice(2), console.log, console.error);
process.exitCode = sound ? 0 : 1;
