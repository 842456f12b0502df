/**
 * `npm run suggest:score [-- --show]`: how well places, headlines, speakers and figures of the marked texts are suggested, with the
 * national gazetteer alone. `--show` lists what was wrong and what was missed.
 */
import {join} from 'node:path';
import {addScores, type Score} from '../suggest/score.ts';
import {suggest} from '../suggest/suggest.ts';
import {toJson} from '../suggest/to-json.ts';
import {loadLexicon} from './suggest/load-lexicon.ts';
import {LATER_TEXTS, MARKED_TEXTS, readMarked} from './suggest/read-marked.ts';
import {scoreText, type TextScores} from './suggest/score-text.ts';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const FOLDER = 'tests/fixtures/suggest';
const lexicon = loadLexicon();

interface Scored {
  readonly name: string;
  readonly scores: TextScores;
}

const scoreAll = (names: readonly string[], folder: string): readonly Scored[] =>
  names.map((name) => {
    const marked = readMarked(join(folder, `${name}.marked.txt`));
    return {name, scores: scoreText(toJson(suggest(marked.text, lexicon)), marked)};
  });
const total = (all: readonly Scored[], part: keyof TextScores['parts']): Score =>
  addScores(all.map(({scores}) => scores.parts[part]));
const PARTS = ['headline', 'places', 'quotations', 'speakers', 'persons', 'figures'] as const;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(9);
const row = (name: string, {precision, recall, f1, right, suggested, marked}: Score): string =>
  `  ${name.padEnd(16)}${percent(precision)}${percent(recall)}${percent(f1)}   ${right} of ${suggested}, ${marked} marked`;

function show(title: string, all: readonly Scored[]): void {
  for (const {name, scores} of all) {
    console.log(`${name.padEnd(18)}precision   recall       F1`);
    for (const part of PARTS) console.log(row(part, scores.parts[part]));
    if (process.argv.includes('--show')) for (const line of scores.faults) console.log(`    ${line}`);
  }
  console.log(`${title.padEnd(18)}precision   recall       F1`);
  for (const part of PARTS) console.log(row(part, total(all, part)));
}

show('all six', scoreAll(MARKED_TEXTS, FOLDER));
show('all four later', scoreAll(LATER_TEXTS, join(FOLDER, 'later')));
