import type {Bilingual} from '../domain/text.ts';
import type {FaultCode} from './tell.ts';

/** An author's mistake (or, as a warning, an omission): where it is, what it is, what to do. */
export interface Fault {
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Id of the entry at fault; null where the fault is not in an entry. */
  readonly id: string | null;
  /** What kind of fault it is, for programs. */
  readonly code: FaultCode;
  readonly message: Bilingual;
  /** What to do about it, as an imperative. */
  readonly hint: Bilingual;
}

/**
 * Chinese on the line that says where, English beneath it:
 *
 *     src/content/x/passages.yaml:41 town-market  引文不在原文中 → 从原文逐字复制
 *         quotation not found in the article → copy it from the article, character by character
 */
export function formatFault({file, line, id, message, hint}: Fault): string {
  return `${file}:${line}${id === null ? '' : ` ${id}`}  ${message.zh} → ${hint.zh}\n    ${message.en} → ${hint.en}`;
}

/** By file and line, so that an author works through each file from the top. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.toSorted(byPosition).map(formatFault).join('\n');
}

/** What is told twice is one fault, where it is first told: two articles share a region, two fields a line. */
export function withoutRepeats(
  faults: readonly Fault[],
  sameAs: (fault: Fault) => string = formatFault,
): readonly Fault[] {
  const told = new Set<string>();
  return faults.filter((fault) => told.size < told.add(sameAs(fault)).size);
}

function byPosition(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
