/** An author's mistake (or, as a warning, an omission): where it is, what it is, what to do. */
export interface Fault {
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Id of the entry at fault; null where the fault is not in an entry. */
  readonly id: string | null;
  readonly message: string;
  /** What to do about it, as an imperative. */
  readonly hint: string;
}

/** `src/content/x/passages.yaml:41 town-market  quotation not found in article.txt → copy it from the article` */
export function formatFault({file, line, id, message, hint}: Fault): string {
  return `${file}:${line}${id === null ? '' : ` ${id}`}  ${message} → ${hint}`;
}

/** One fault a line, by file and line, so that an author works through each file from the top. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.toSorted(byPosition).map(formatFault).join('\n');
}

function byPosition(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
