import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {PresentCommand} from '../../../src/state/present-keys.ts';
import {perform, QUIET, type Performance, type Standing} from '../../../src/state/present-state.ts';

const standing: Standing = {scene: 3, count: 8, wandering: false};
const wandering: Standing = {...standing, wandering: true};
const after = (command: PresentCommand, now: Performance = QUIET, where = standing) => perform(now, command, where);

describe('perform', () => {
  it('turns pages and stops at both ends', () => {
    expect(after('next').show).toBe(4);
    expect(after('back').show).toBe(2);
    expect(after('next', QUIET, {...standing, scene: 8}).show).toBe(8);
    expect(after('back', QUIET, {...standing, scene: 1}).show).toBe(1);
  });

  it('goes to the scene whose number was typed before Enter', () => {
    const typed = after({digit: '7'}, after({digit: '0'}).performance).performance;
    expect(typed.digits).toBe('07');
    expect(after('enter', typed)).toMatchObject({show: 7, performance: {digits: ''}});
    expect(after('enter', {...QUIET, digits: '99'}).show).toBe(8);
  });

  it.each(['next', 'back', 'return', 'leave'] as const)(
    'comes back to the scene from a wander with “%s”, and skips none',
    (command) => {
      expect(after(command, QUIET, wandering)).toMatchObject({show: 3});
      expect(after(command, QUIET, wandering).act).toBeUndefined();
    },
  );

  it('blanks and shows again with the same key, and turns no page in the dark', () => {
    const black = after('black').performance;
    expect(black.screen).toBe('black');
    expect(after('black', black).performance.screen).toBe('shown');
    expect(after('white', black).performance.screen).toBe('white');
    expect(after('next', black)).toEqual({performance: QUIET});
  });

  it('steps back one layer with Escape, and leaves only from the bare scene', () => {
    expect(after('leave', {...QUIET, dialog: 'help', tool: 'draw'})).toEqual({performance: {...QUIET, tool: 'draw'}});
    expect(after('leave', {...QUIET, tool: 'draw'})).toEqual({performance: QUIET});
    expect(after('leave').act).toBe('leave');
  });

  it('puts drawing and measuring away with the scene and keeps the pointer', () => {
    expect(after('next', {...QUIET, tool: 'draw'}).performance.tool).toBe('none');
    expect(after('next', {...QUIET, tool: 'pointer'}).performance.tool).toBe('pointer');
  });

  it('goes round scene, existing, planned', () => {
    const existing = after('statuses').performance;
    const planned = after('statuses', existing).performance;
    expect([existing.statuses, planned.statuses, after('statuses', planned).performance.statuses]).toEqual([
      'existing',
      'planned',
      'scene',
    ]);
  });

  it('counts down ten minutes, or as many as were typed, and stops with the same key', () => {
    const ten = after('countdown').performance;
    expect(ten.countdown).toBe(10);
    expect(after('countdown', ten).performance.countdown).toBeNull();
    expect(after('countdown', after({digit: '5'}, ten).performance).performance).toMatchObject({
      countdown: 5,
      digits: '',
    });
  });

  it('pauses autoplay when the speaker takes over', () => {
    const playing = after('autoplay').performance;
    expect(playing.playing).toBe(true);
    for (const command of ['black', 'overview', 'draw', {zoom: 1}] as const)
      expect(after(command, playing).performance.playing).toBe(false);
  });

  it('shows only scenes that there are, whatever is pressed in whatever order', () => {
    const commands = fc.oneof(
      fc.constantFrom<PresentCommand>(
        'next',
        'back',
        'first',
        'last',
        'enter',
        'return',
        'black',
        'leave',
        'statuses',
        'overview',
        'resume',
      ),
      fc.constantFrom(...'0123456789').map((digit): PresentCommand => ({digit})),
    );
    fc.assert(
      fc.property(fc.array(commands), fc.integer({min: 1, max: 20}), (pressed, count) => {
        let [now, scene] = [QUIET, 1];
        for (const command of pressed) {
          const step = perform(now, command, {scene, count, wandering: false});
          [now, scene] = [step.performance, step.show ?? scene];
          expect(scene).toBeGreaterThanOrEqual(1);
          expect(scene).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});
