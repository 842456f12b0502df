import {describe, expect, it} from 'vitest';
import {presentCommand, type KeyPress, type PresentCommand} from '../../../src/state/present-keys.ts';

describe('presentCommand', () => {
  it.each<[string, PresentCommand]>([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['.', 'black'],
    ['F5', 'restart'],
    ['Escape', 'leave'],
  ])('knows the button of a remote that sends %s', (key, command) => {
    expect(presentCommand({key})).toBe(command);
  });

  it.each<[PresentCommand, readonly string[]]>([
    ['next', ['ArrowRight', 'ArrowDown', ' ', 'n', 'N']],
    ['back', ['ArrowLeft', 'ArrowUp', 'p', 'P']],
    ['black', ['b', 'B']],
    ['white', ['W']],
    ['first', ['Home']],
    ['last', ['End']],
    ['fullscreen', ['f']],
    ['speaker', ['s']],
    ['pointer', ['l']],
    ['draw', ['d']],
    ['overview', ['o']],
    ['help', ['?', '？']],
  ])('hears %s in %j', (command, keys) => {
    expect(keys.map((key) => presentCommand({key}))).toEqual(keys.map(() => command));
  });

  it.each<[string, KeyPress, PresentCommand]>([
    ['the Chinese full stop', {key: '。', code: 'Period'}, 'black'],
    ['a letter that an input method keeps', {key: 'Process', code: 'KeyB'}, 'black'],
    ['a full stop that an input method keeps', {key: 'Process', code: 'Period'}, 'black'],
    ['a digit that an input method keeps', {key: 'Process', code: 'Digit3'}, {digit: '3'}],
    ['Enter that an input method keeps', {key: 'Process', code: 'Enter'}, 'enter'],
    ['a remote under an input method', {key: 'Process', code: 'PageDown'}, 'next'],
    ['a full-width digit', {key: '１', code: 'Digit1'}, {digit: '1'}],
    ['a full-width letter', {key: 'ｂ', code: 'KeyB'}, 'black'],
  ])('understands %s', (_name, press, command) => {
    expect(presentCommand(press)).toEqual(command);
  });

  it('takes digits as they are typed', () => {
    expect(presentCommand({key: '7'})).toEqual({digit: '7'});
  });

  it('resumes with Shift and F5, goes back with Shift and space, moves the map with Shift and an arrow', () => {
    expect(presentCommand({key: 'F5', shiftKey: true})).toBe('resume');
    expect(presentCommand({key: ' ', shiftKey: true})).toBe('back');
    expect(presentCommand({key: 'ArrowRight', shiftKey: true})).toEqual({pan: [0.25, 0]});
  });

  it.each<KeyPress>([
    {key: 'r', ctrlKey: true},
    {key: 'F5', ctrlKey: true},
    {key: 'ArrowLeft', altKey: true},
    {key: 'p', metaKey: true},
    {key: 'Tab'},
    {key: 'F12'},
    {key: 'constructor'},
  ])('leaves %o to the browser', (press) => {
    expect(presentCommand(press)).toBeNull();
  });
});
