import {describe, expect, it} from 'vitest';
import {formatFault, formatFaults} from '../../../src/compile/fault.ts';

const fault = {file: 'passages.yaml', line: 41, id: 'luzhou-market', message: 'quotation not found', hint: 'copy it'};

describe('formatFault', () => {
  it('says where, which, what, and what to do', () => {
    expect(formatFault(fault)).toBe('passages.yaml:41 luzhou-market  quotation not found → copy it');
  });

  it('leaves out the id where the fault is not in an entry', () => {
    expect(formatFault({...fault, id: null})).toBe('passages.yaml:41  quotation not found → copy it');
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
        .map((line) => line.split(' ')[0]),
    ).toEqual(['article.yaml:300', 'passages.yaml:20', 'passages.yaml:100']);
  });
});
