import {describe, expect, it} from 'vitest';
import {MARKED_TEXTS, readMarked} from '../../../src/cli/suggest/read-marked.ts';

describe('the texts for measuring the suggestions', () => {
  it.each(MARKED_TEXTS)('%s has 25 places or more, and every mark means what it says', (name) => {
    const marked = readMarked(`tests/fixtures/suggest/${name}.marked.txt`);
    expect(marked.places.length).toBeGreaterThanOrEqual(25);
    expect(marked.text).not.toMatch(/[{}<|=\]]/);
    for (const {start, end, name: written} of marked.places) expect(marked.text.slice(start, end)).toBe(written);
    for (const {value, valueMax} of marked.figures) {
      expect(value).toBeGreaterThan(0);
      expect(valueMax === null || valueMax > value).toBe(true);
    }
    for (const {start} of marked.quotations) expect(marked.text[start - 1]).toMatch(/[“「"]/);
    for (const {name: person} of marked.persons) expect(marked.text).toContain(person);
  });
});
