import {describe, expect, it} from 'vitest';
import {runJobs, type Job} from '../../../../src/export/pictures/jobs.ts';

const good = (name: string): Job => ({name, make: () => name.toUpperCase()});
const bad: Job = {
  name: 'bad',
  make: () => {
    throw new Error('no face');
  },
};

describe('long work', () => {
  it('makes the files in order', async () => {
    const {files, cancelled} = await runJobs([good('a'), good('b')]);
    expect(files).toEqual([
      {name: 'a', content: 'A'},
      {name: 'b', content: 'B'},
    ]);
    expect(cancelled).toBe(false);
  });

  it('says what failed and why, and makes the rest', async () => {
    const {files, failures} = await runJobs([good('a'), bad, good('c')]);
    expect(files.map(({name}) => name)).toEqual(['a', 'c']);
    expect(failures).toEqual([{name: 'bad', reason: 'no face'}]);
  });

  it('stops when it is told to and keeps what was made', async () => {
    const stop = new AbortController();
    const outcome = await runJobs(
      [
        good('a'),
        {
          name: 'b',
          make: () => {
            stop.abort();
            return 'B';
          },
        },
        good('c'),
      ],
      {signal: stop.signal},
    );
    expect(outcome.files.map(({name}) => name)).toEqual(['a', 'b']);
    expect(outcome.cancelled).toBe(true);
  });

  it('tells how far it is', async () => {
    const heard: string[] = [];
    await runJobs([good('a'), bad], {onProgress: ({done, of, name}) => heard.push(`${done}/${of} ${name}`)});
    expect(heard).toEqual(['0/2 a', '1/2 bad', '2/2 null']);
  });
});
