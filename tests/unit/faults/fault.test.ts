import {describe, expect, it} from 'vitest';
import {formatFault, formatFaults, withoutRepeats} from '../../../src/faults/fault.ts';
import {tell} from '../../../src/faults/tell.ts';

const fault = {file: 'passages.yaml', line: 41, id: 'luzhou-market', ...tell('quotation-missing')};
const WORDS =
  '引文不在原文中 → 从原文逐字复制\n    quotation not found in the article → copy it from the article, character by character';

describe('formatFault', () => {
  it('says where, which, what, and what to do, in Chinese and in English', () => {
    expect(formatFault(fault)).toBe(`passages.yaml:41 luzhou-market  ${WORDS}`);
  });

  it('leaves out the id where the fault is not in an entry', () => {
    expect(formatFault({...fault, id: null})).toBe(`passages.yaml:41  ${WORDS}`);
  });
});

describe('formatFaults', () => {
  it('lists faults by file, then by line as a number', () => {
    const faults = [
      {...fault, line: 100},
      {...fault, line: 20},
      {...fault, file: 'article.yaml', line: 300},
    ];
    expect(
      formatFaults(faults)
        .split('\n')
        .filter((line) => !line.startsWith(' '))
        .map((line) => line.split(' ')[0]),
    ).toEqual(['article.yaml:300', 'passages.yaml:20', 'passages.yaml:100']);
  });
});

describe('withoutRepeats', () => {
  it('keeps the first of what is told twice', () => {
    expect(withoutRepeats([fault, {...fault, line: 42}, {...fault}])).toEqual([fault, {...fault, line: 42}]);
    expect(withoutRepeats([fault, {...fault, line: 42}], ({code}) => code)).toEqual([fault]);
  });
});
