import {LOCALES} from '../../words/locales.ts';
import {isOpen, itemsOf, STEPS, type Step} from '../model/items.ts';
import type {Sheet} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import {titleOf} from '../model/title.ts';
import type {PartProps} from './app.tsx';
import {Problems} from './problems.tsx';

/** The article's name, its steps with what is open in each, what can be taken back, and the other language. */
export function Bar({desk, state}: PartProps) {
  const {sheet, locale, waiting, isConnected} = state;
  const t = EDIT_WORDS[locale];
  const {next} = LOCALES[locale];
  return (
    <header class="bar" aria-label={t.title}>
      <div class="first">
        {sheet ? (
          <button type="button" class="back" onClick={() => void desk.open(null)}>
            ← {t.shelf}
          </button>
        ) : null}
        <h1 lang={sheet ? 'zh-CN' : undefined}>{sheet ? titleOf(sheet) : t.title}</h1>
        {sheet ? (
          <>
            <span class="kept" data-kept={waiting.length === 0 && isConnected ? '' : undefined}>
              {waiting.length === 0 ? t.kept : isConnected ? t.saving : t.notKept(waiting.length)}
            </span>
            <History desk={desk} state={state} which="undo" />
            <History desk={desk} state={state} which="redo" />
          </>
        ) : null}
        <button type="button" lang={next} onClick={() => desk.set({locale: next})}>
          {t.otherLanguage}
        </button>
      </div>
      {sheet ? (
        <nav class="steps" aria-label={t.stepsLabel}>
          {STEPS.map((step, at) => {
            const open = openIn(sheet, step);
            return (
              <button
                key={step}
                type="button"
                aria-current={state.step === step ? 'step' : undefined}
                data-step={step}
                title={`Alt+${at + 1}`}
                onClick={() => desk.go(step)}
              >
                {t.steps[step]} {open > 0 ? <b aria-label={t.open(open)}>{open}</b> : <i aria-label={t.done}>✓</i>}
              </button>
            );
          })}
          <Problems desk={desk} state={state} />
        </nav>
      ) : null}
    </header>
  );
}

/** What is still open in a step; publishing waits for what is wrong. */
function openIn(sheet: Sheet, step: Step): number {
  return step === 'publish' ? sheet.faults.length : itemsOf(sheet, step).filter(isOpen).length;
}

function History({desk, state: {sheet, locale, waiting}, which}: PartProps & {readonly which: 'undo' | 'redo'}) {
  const t = EDIT_WORDS[locale];
  const what = sheet?.[which] ?? null;
  const name = what === null ? t[which] : `${t[which]} ${what}`;
  return (
    <button
      type="button"
      data-history={which}
      aria-label={name}
      title={name}
      disabled={what === null || waiting.length > 0}
      onClick={() => void desk.history(which)}
    >
      {t[which]}
    </button>
  );
}
