import type {Fault} from '../../faults/fault.ts';
import {inLocale} from '../../words/locales.ts';
import type {Desk} from '../model/desk.ts';
import {itemsOf, type Step} from '../model/items.ts';
import type {Sheet} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';

/** What is wrong and what is missing, each with a jump. */
export function Problems({desk, state: {sheet, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const {faults, warnings} = sheet;
  return (
    <details class="problems" data-own-keys="">
      <summary data-problems="">{t.problems(faults.length, warnings.length)}</summary>
      <div>
        {faults.length + warnings.length === 0 ? <p>{t.noProblems}</p> : null}
        <FaultList desk={desk} sheet={sheet} faults={faults} isFault locale={locale} />
        <FaultList desk={desk} sheet={sheet} faults={warnings} isFault={false} locale={locale} />
      </div>
    </details>
  );
}

export interface FaultListProps extends Pick<PartProps['state'], 'locale'> {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly faults: readonly Fault[];
  readonly isFault: boolean;
}

export function FaultList({desk, sheet, faults, isFault, locale}: FaultListProps) {
  const t = EDIT_WORDS[locale];
  if (faults.length === 0) return null;
  return (
    <>
      <h3>{isFault ? t.faults : t.warnings}</h3>
      <ul class={isFault ? 'faults' : 'warnings'}>
        {faults.map((fault, at) => (
          <li key={at}>
            <button type="button" onClick={(event) => jumpTo(desk, sheet, fault, event.currentTarget)}>
              <span>{inLocale(fault.message, locale)}</span>
              <small>{inLocale(fault.hint, locale)}</small>
              {fault.id === null ? null : <code>{fault.id}</code>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const STEP_OF: Readonly<Record<string, Step>> = {
  'passages.yaml': 'passages',
  'places.yaml': 'places',
  'speakers.yaml': 'speakers',
  'briefings.yaml': 'briefings',
  'article.yaml': 'lines',
};

/** Where a fault is mended, and the entry that it is about. */
export function placeOfFault(sheet: Sheet, {file, id}: Fault): {readonly step: Step; readonly at: string | null} {
  const step = STEP_OF[file.slice(file.lastIndexOf('/') + 1)] ?? 'positions';
  const item = itemsOf(sheet, step).find(
    (each) => id !== null && (('entry' in each && each.entry.id === id) || each.key.endsWith(`:${id}`)),
  );
  return {step, at: item?.key ?? null};
}

function jumpTo(desk: Desk, sheet: Sheet, fault: Fault, button: HTMLElement): void {
  button.closest('details')?.removeAttribute('open');
  const {step, at} = placeOfFault(sheet, fault);
  desk.go(step, at);
}
