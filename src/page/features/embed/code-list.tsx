import {useState} from 'preact/hooks';
import type {Locale} from '../../../domain/text.ts';
import {CODES, type CodeName} from './choices.ts';
import {BUILDER_MESSAGES} from './messages.ts';

interface CodeListProps {
  readonly locale: Locale;
  readonly codes: Readonly<Record<CodeName, string>>;
  /** @returns whether it is on the clipboard */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** One code at a time, chosen by name, with a button that copies it. */
export function CodeList({locale, codes, onCopy}: CodeListProps) {
  const t = BUILDER_MESSAGES[locale];
  const [shown, setShown] = useState<CodeName>('iframe');
  const [result, setResult] = useState('');
  const copy = async (): Promise<void> => setResult((await onCopy(codes[shown])) ? t.copied : t.notCopied);
  return (
    <section class="codes">
      <h3>{t.codes}</h3>
      <p class="names" role="group" aria-label={t.codes}>
        {CODES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === shown}
            onClick={() => {
              setShown(name);
              setResult('');
            }}
          >
            {t.code[name]}
          </button>
        ))}
      </p>
      <p class="hint">{t.codeHint[shown]}</p>
      <textarea
        readOnly
        rows={6}
        aria-label={t.code[shown]}
        data-code={shown}
        value={codes[shown]}
        spellcheck={false}
        onFocus={({currentTarget}) => currentTarget.select()}
      />
      <p class="act">
        <button
          type="button"
          class="main"
          data-builder-copy=""
          onClick={() => {
            void copy();
          }}
        >
          {t.copy}
        </button>{' '}
        <span role="status">{result}</span>
      </p>
    </section>
  );
}
