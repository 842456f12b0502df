/** `npm run suggest:score [-- --show]`: how well `new-article` would have suggested the places of the site's own article. `--show` lists what it got wrong. */
import {compileProject} from '../compile/compile-project.ts';
import {requireSound} from '../compile/sound.ts';
import {readGazetteer} from './suggest/read-gazetteer.ts';
import {scoreSuggestions, type Score} from './suggest/score.ts';
import {suggestPlaces} from './suggest/suggest-places.ts';

const {bundle} = requireSound(compileProject());
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const row = (name: string, {precision, recall, f1}: Score): string =>
  `${name.padEnd(44)}${percent(precision)}${percent(recall).padStart(10)}${percent(f1).padStart(10)}`;

console.log(`${''.padEnd(44)}precision    recall        F1`);
for (const [name, gazetteer] of [
  ['as if no place were known yet', []],
  ['with the gazetteer of all articles', readGazetteer('.', 'src/content')],
] as const) {
  const suggestions = suggestPlaces(bundle.article, gazetteer);
  const {mentions, places} = scoreSuggestions(suggestions, bundle);
  console.log(`${row(`${name}: mentions`, mentions)}\n${row(`${name}: places`, places)}`);
  if (!process.argv.includes('--show')) continue;
  const words = ({start, end}: {readonly start: number; readonly end: number}): string =>
    bundle.article.text.slice(start, end).replace(/\n/g, '');
  const at = (start: number, end: number) =>
    bundle.mentions.some((mention) => mention.start === start && mention.end === end);
  console.log(
    '  wrong:',
    suggestions.flatMap((each) => each.spans.filter(({start, end}) => !at(start, end)).map(words)).join(' '),
  );
  const spans = suggestions.flatMap((each) => each.spans);
  console.log(
    '  missed:',
    bundle.mentions
      .filter((mention) => !spans.some(({start, end}) => start === mention.start && end === mention.end))
      .map(words)
      .join(' '),
  );
}
