import {groupBy} from '../../src/domain/group-by.ts';
import type {Fault} from '../../src/faults/fault.ts';
import type {Bilingual} from '../../src/domain/text.ts';

/** An author's mistake in a region's files: where it is and what it is. */
export interface SourceFault extends Pick<Fault, 'file' | 'line' | 'id' | 'message'> {
  /** What to do, where the message does not say it. */
  readonly hint?: Bilingual;
}

/** Notes for a terminal: rows of which the same is to be said stand together. */
export function noteLines(notes: readonly SourceFault[]): readonly string[] {
  return [...groupBy(notes, ({file, message}) => `${file} ${message.zh}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group.map((note) => `note ${formatSourceFault(note)}`);
    const rows = group.map(({line, id}) => `${line}${id === null ? '' : ` ${id}`}`);
    return [`note ${first.file}  ${first.message.zh} / ${first.message.en}`, `  ${rows.join(', ')}`];
  });
}

/** `geo/regions/x/sources/places.csv:4 market  经度不是数字 / lng is no number` */
export function formatSourceFault({file, line, id, message, hint}: SourceFault): string {
  const [zh, en] = [hint ? ` → ${hint.zh}` : '', hint ? ` → ${hint.en}` : ''];
  return `${file}:${line}${id === null ? '' : ` ${id}`}  ${message.zh}${zh} / ${message.en}${en}`;
}
