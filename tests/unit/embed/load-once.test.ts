import {describe, expect, it} from 'vitest';
import {loadOnce} from '../../../src/frame/load-once.ts';

describe('what all maps of a page need', () => {
  it('is asked for once, whoever asks and when', async () => {
    let times = 0;
    const load = async (url: URL): Promise<string> => `${++times} ${url.pathname}`;
    const [here, there] = [new URL('https://a.example/x'), new URL('https://a.example/y')];
    expect(await Promise.all([loadOnce(here, load), loadOnce(here, load)])).toEqual(['1 /x', '1 /x']);
    expect(await loadOnce(there, load)).toBe('2 /y');
    expect(await loadOnce(here, load)).toBe('1 /x');
  });

  it('is asked for again where it was lost', async () => {
    const lost = new URL('https://a.example/lost');
    await expect(loadOnce(lost, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await loadOnce(lost, async () => 'there')).toBe('there');
  });
});
