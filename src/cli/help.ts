import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
 * Where a command is asked for help (`--help`, `-h`), prints the comment that its file begins with, and ends with 0: what it does, its
 * options, what it prints. To be called before anything else, with `import.meta.url`.
 */
export function helpIfAsked(url: string, args: readonly string[] = process.argv.slice(2)): void {
  if (!args.includes('--help') && !args.includes('-h')) return;
  console.log(helpOf(readFileSync(fileURLToPath(url), 'utf8')));
  process.exit(0);
}

/** The first documentation comment of a source file, as plain text; '' if there is none. */
export function helpOf(source: string): string {
  const [, comment = ''] = /\/\*\*([\s\S]*?)\*\//.exec(source) ?? [];
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}

/** Says why a command cannot go on, and has it end with 1. */
export function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
