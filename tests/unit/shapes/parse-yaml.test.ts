import {describe, expect, it} from 'vitest';
import {parseYaml} from '../../../src/shapes/parse-yaml.ts';

const {yaml, faults} = parseYaml('a.yaml', '# names\n- id: a\n  names:\n    - 甲\n    - {zh: 乙, en: b}\n- id: b\n');

describe('parseYaml', () => {
  it('gives the value', () => {
    expect(faults).toEqual([]);
    expect(yaml?.value).toEqual([{id: 'a', names: ['甲', {zh: '乙', en: 'b'}]}, {id: 'b'}]);
  });

  it.each([
    [[0], 2],
    [[0, 'id'], 2],
    [[0, 'names'], 3],
    [[0, 'names', 0], 4],
    [[0, 'names', 1, 'en'], 5],
    [[1], 6],
  ])('knows the line of %j', (path, line) => {
    expect(yaml?.lineOf(path)).toBe(line);
  });

  it('points at the nearest ancestor of what is not there', () => {
    expect(yaml?.lineOf([0, 'names', 7])).toBe(3);
    expect(yaml?.lineOf([1, 'gloss'])).toBe(6);
  });

  it('returns broken syntax as a fault with its line', () => {
    expect(parseYaml('a.yaml', 'a: 1\nb: }\nc: 2\n').faults[0]).toMatchObject({file: 'a.yaml', line: 2});
  });

  it('returns a repeated key as a fault', () => {
    expect(parseYaml('a.yaml', 'a: 1\na: 2\n').faults).toMatchObject([{line: 2}]);
  });
});
