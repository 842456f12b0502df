/**
 * Begins the folder of a further article.
 *
 *   npm run new-article -- --id danhe --text ~/danhe.txt
 *
 * `--region ID` where the project has several and the text does not tell.
 *
 * Writes `src/content/ID/` (nothing that exists is touched), suggests the places that the text seems to name, and lists what is
 * missing with file and line. docs/authoring.md goes on from there.
 */
import {parseArgs} from 'node:util';
import {PROJECT} from '../build/paths.ts';
import {SHELF} from '../compile/read-site.ts';
import {formatFaults} from '../faults/fault.ts';
import {scaffoldArticle} from './new-article/scaffold-article.ts';
import {fail, helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const {
  values: {id, text, region},
} = parseArgs({options: {id: {type: 'string'}, text: {type: 'string'}, region: {type: 'string'}}});
if (id === undefined || text === undefined) fail('npm run new-article -- --id ID --text FILE [--region ID]');
else {
  const made = await scaffoldArticle({root: PROJECT, shelf: SHELF, id, textFile: text, region});
  if ('error' in made) fail(made.error);
  else {
    console.log(`${made.folder}/: ${made.files.join(', ')}\n`);
    if (made.faults.length > 0) console.error(`${formatFaults(made.faults)}\n`);
    console.log(`${formatFaults(made.missing)}\n`);
    console.log(
      `还有 ${made.missing.length} 件事要做；npm run check -- ${made.folder} 随时列出，docs/authoring.md 说明每个文件。\n${made.missing.length} things to do. npm run check -- ${made.folder} says what is left; docs/authoring.md explains each file.`,
    );
    process.exitCode = made.faults.length > 0 ? 1 : 0;
  }
}
