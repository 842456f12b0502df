/**
 * What an editor may take from a text: places, persons, quotations, figures, structure, passages.
 *
 *   npm run --silent suggest -- --text FILE --json         as JSON
 *   npm run --silent suggest -- --text FILE --converted    the text that the offsets count in
 *   npm run suggest -- --text FILE                         as a list to read
 *
 * Reads what `new-article` reads; knows China's divisions and the places that articles of this project list.
 */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {parseArgs} from 'node:util';
import {SHELF} from '../compile/read-site.ts';
import {REFUSALS} from '../read-text/messages.ts';
import {readText} from '../read-text/read-text.ts';
import {suggest} from '../suggest/suggest.ts';
import {toJson} from '../suggest/to-json.ts';
import {formatSuggestions} from './suggest/format-suggestions.ts';
import {listedPlaces} from './suggest/listed-places.ts';
import {loadLexicon} from './suggest/load-lexicon.ts';
import {fail, helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const {values} = parseArgs({options: {text: {type: 'string'}, json: {type: 'boolean'}, converted: {type: 'boolean'}}});
await run();

async function run(): Promise<void> {
  if (values.text === undefined) return fail('npm run --silent suggest -- --text FILE [--json | --converted]');
  const bytes = readBytes(values.text);
  if (!bytes) return fail(`--text ${values.text}: 没有这个文件 · there is no such file`);
  const read = await readText(bytes, basename(values.text));
  if ('refused' in read) {
    const {zh, en} = REFUSALS[read.refused];
    return fail(`--text ${values.text}: ${zh}\n${en}`);
  }
  if (values.converted) return void process.stdout.write(read.text);
  const json = toJson(suggest(read.text, loadLexicon(), listedPlaces('.', SHELF)));
  process.stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : formatSuggestions(json));
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
