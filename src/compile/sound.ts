import type {Bundle} from '../domain/bundle.ts';
import type {Compiled} from './compile.ts';
import {formatFaults} from '../faults/fault.ts';

/** A compilation without faults. */
export type Sound = Compiled & {readonly bundle: Bundle};

export function isSound(compiled: Compiled): compiled is Sound {
  return compiled.bundle !== null;
}

/** Throws every fault: for where nothing can go on without a bundle. */
export function requireSound(compiled: Compiled): Sound {
  if (isSound(compiled)) return compiled;
  throw new Error(reportOf(compiled));
}

/** Every fault, as one message. */
export function reportOf({faults}: Compiled): string {
  return `报道未能编译：${faults.length} 处错误 · The article does not compile: ${faults.length} faults\n${formatFaults(faults)}`;
}
