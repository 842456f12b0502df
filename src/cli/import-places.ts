/**
 * Brings places from a file into a region.
 *
 *   npm run import-places -- --region ID FILE [--datum wgs84|gcj02|bd09] [--write]
 *
 * Says what would come, change and not come, and why; writes with `--write` only. docs/importing-places.md goes through it.
 */
import {runImport} from './import-places/run-import.ts';

try {
  const root = process.env['SITE_ROOT'] ?? '.';
  process.exitCode = runImport(process.argv.slice(2), root, console.log, console.error);
} catch (error) {
  console.error(`没有写任何文件 / nothing was written: ${(error as Error).message}`);
  process.exitCode = 1;
}
