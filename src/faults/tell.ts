import type {Fault} from './fault.ts';
import {articleFaults} from './article-faults.ts';
import {draftFaults} from './draft-faults.ts';
import {entryFaults} from './entry-faults.ts';
import {fileFaults} from './file-faults.ts';
import {geometryFaults} from './geometry-faults.ts';

const FAULTS = {...fileFaults, ...entryFaults, ...articleFaults, ...geometryFaults, ...draftFaults};

type Faults = typeof FAULTS;
export type FaultCode = keyof Faults;
/** What is wrong and what to do, wherever it is. */
export type Told = Pick<Fault, 'code' | 'message' | 'hint'>;

/** The words for a kind of fault, in both languages. */
export function tell<Code extends FaultCode>(code: Code, ...given: Parameters<Faults[Code]>): Told {
  const words = FAULTS[code] as (...given: Parameters<Faults[Code]>) => ReturnType<Faults[Code]>;
  const {zh, en} = words(...given);
  return {code, message: {zh: zh[0], en: en[0]}, hint: {zh: zh[1], en: en[1]}};
}
