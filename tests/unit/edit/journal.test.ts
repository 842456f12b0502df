import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openJournal} from '../../../src/cli/edit/journal.ts';
import {scratch} from './scratch.ts';

const FILE = 'src/content/mirror/article.txt';

describe('the journal', () => {
  it('keeps the last steps with their texts, to be taken back and done again as before, and lets go of the others', () => {
    const {root, read} = scratch();
    const first = read(FILE);
    const journal = () => openJournal(root, 'mirror', 4);
    const write = (text: string): void =>
      void journal().write({kind: 'do', label: text.trim()}, new Map([[FILE, text]]));
    const go = (kind: 'undo' | 'redo'): boolean => {
      const step = journal().history()[kind].at(-1);
      if (!step) return false;
      const side = kind === 'undo' ? journal().before(step) : journal().after(step);
      journal().write({kind, of: step.step, label: step.label}, side);
      return true;
    };
    const labels = (kind: 'undo' | 'redo'): readonly string[] => {
      const history = journal().history();
      return history[kind].map(({label}) => label);
    };
    const counted = (): readonly number[] => [
      readFileSync(join(root, 'src/content/mirror/.edit/journal.jsonl'), 'utf8').split('\n').length - 1,
      readdirSync(join(root, 'src/content/mirror/.edit/texts')).length,
    ];

    for (let step = 1; step <= 40; step++) write(`${step}\n`);
    // A step and its end are two lines; four steps have five texts.
    expect([labels('undo'), counted()]).toEqual([
      ['37', '38', '39', '40'],
      [8, 5],
    ]);
    go('undo');
    go('undo');
    const [undo, redo] = [labels('undo'), labels('redo')];
    for (let turn = 0; turn < 30; turn++) go(turn % 2 === 0 ? 'redo' : 'undo');
    expect([labels('undo'), labels('redo')]).toEqual([undo, redo]);
    journal().recover();
    expect([labels('undo'), labels('redo')]).toEqual([undo, redo]);
    expect(counted()[0]).toBeLessThanOrEqual(4 * 4 + 8);
    expect([go('redo'), go('redo'), go('redo'), read(FILE)]).toEqual([true, true, false, '40\n']);
    while (go('undo'));
    expect(read(FILE)).toBe('36\n');
    write(first);
    expect([labels('undo').at(-1), labels('redo')]).toEqual([first.trim(), []]);
  });

  it('takes away texts of a step that was stopped before it stood in the journal', () => {
    const {root, write} = scratch();
    openJournal(root, 'mirror').write({kind: 'do', label: 'one'}, new Map([[FILE, 'one\n']]));
    write('src/content/mirror/.edit/texts/0123', 'stopped');
    const step = openJournal(root, 'mirror').history().undo.at(-1);
    openJournal(root, 'mirror').recover();
    expect(readdirSync(join(root, 'src/content/mirror/.edit/texts'))).toHaveLength(2);
    expect(step && openJournal(root, 'mirror').after(step).get(FILE)).toBe('one\n');
  });
});
