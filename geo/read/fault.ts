import type {Fault} from '../../src/faults/fault.ts';
import type {Bilingual} from '../../src/domain/text.ts';

/** An author's mistake in a region's files: where it is and what it is. */
export interface SourceFault extends Pick<Fault, 'file' | 'line' | 'id' | 'message'> {
  /** What to do, where the message does not say it. */
  readonly hint?: Bilingual;
}

/** `geo/regions/x/sources/places.csv:4 market  经度不是数字 / lng is no number` */
export function formatSourceFault({file, line, id, message, hint}: SourceFault): string {
  const [zh, en] = [hint ? ` → ${hint.zh}` : '', hint ? ` → ${hint.en}` : ''];
  return `${file}:${line}${id === null ? '' : ` ${id}`}  ${message.zh}${zh} / ${message.en}${en}`;
}
