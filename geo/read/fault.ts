import type {Bilingual} from '../../src/domain/text.ts';

/** An author's mistake in a region's files: where it is and what it is. */
export interface SourceFault {
  /** From the folder that holds `geo/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Id of the entry at fault; null where the fault is not in an entry. */
  readonly id: string | null;
  readonly message: Bilingual;
}

/** `geo/regions/x/sources/places.csv:4 market  经度不是数字 / lng is no number` */
export function formatSourceFault({file, line, id, message}: SourceFault): string {
  return `${file}:${line}${id === null ? '' : ` ${id}`}  ${message.zh} / ${message.en}`;
}
