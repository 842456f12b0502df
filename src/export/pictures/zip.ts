import {strToU8, zipSync} from 'fflate';
import type {MadeFile} from './jobs.ts';

/** The files as one archive, named in UTF-8. Pictures are compressed already, so only text is. */
export function zip(files: readonly MadeFile[], date: Date): Uint8Array {
  const entries = files.map(({name, content}) => {
    const isText = typeof content === 'string';
    return [name, [isText ? strToU8(content) : content, {level: isText ? 6 : 0, mtime: date}]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}
