import {describe, expect, it} from 'vitest';
import {loadLexicon} from '../../../src/cli/suggest/load-lexicon.ts';
import {LATER_TEXTS, MARKED_TEXTS, readMarked} from '../../../src/cli/suggest/read-marked.ts';
import {scoreText, type TextScores} from '../../../src/cli/suggest/score-text.ts';
import {addScores, scoreOf} from '../../../src/suggest/score.ts';
import {suggest} from '../../../src/suggest/suggest.ts';
import {toJson} from '../../../src/suggest/to-json.ts';

const lexicon = loadLexicon();
const scores = MARKED_TEXTS.map((name) => {
  const marked = readMarked(`tests/fixtures/suggest/${name}.marked.txt`);
  return scoreText(toJson(suggest(marked.text, lexicon)), marked).parts;
});
const later = LATER_TEXTS.map((name) => {
  const marked = readMarked(`tests/fixtures/suggest/later/${name}.marked.txt`);
  return scoreText(toJson(suggest(marked.text, lexicon)), marked).parts;
});
const total = (part: keyof TextScores['parts']) => addScores(scores.map((parts) => parts[part]));

describe('the scores of the suggestions with the national gazetteer alone', () => {
  it.each(MARKED_TEXTS.map((name, index) => [name, index] as const))('do not fall on %s', (_, index) => {
    expect(scores[index]?.places.f1).toBeGreaterThan(0.9);
    expect(scores[index]?.headline.f1).toBe(1);
  });

  it('do not fall in all', () => {
    expect(total('places').f1).toBeGreaterThan(0.94);
    expect(total('speakers').f1).toBeGreaterThan(0.9);
    expect(total('quotations').f1).toBeGreaterThan(0.9);
    expect(total('persons').f1).toBeGreaterThan(0.85);
    expect(total('figures').f1).toBe(1);
  });

  it('do not fall on texts that were written later', () => {
    expect(addScores(later.map(({places}) => places)).f1).toBeGreaterThan(0.92);
    expect(addScores(later.map(({headline}) => headline)).f1).toBe(1);
    expect(addScores(later.map(({figures}) => figures)).recall).toBe(1);
  });

  it('count a suggestion only where it is exactly what was marked', () => {
    expect(scoreOf(['0 甲', '5 乙乙'], ['0 甲', '5 乙'], (item) => item)).toMatchObject({
      right: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
  });
});
