import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';

export interface FieldProps {
  readonly name: string;
  readonly value: string;
  /** Is given the words when they are done with: the field is left, or Enter is pressed. */
  readonly put: (value: string) => void;
  /** Is given them while they are being written too. */
  readonly isLive?: boolean;
  readonly lang?: string;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly list?: readonly string[];
  readonly type?: 'text' | 'number' | 'date';
}

/** A field that keeps what is being typed when the entry changes under it, and follows the entry else. */
export function Field({name, value, put, isLive = false, lang, placeholder, rows, list, type = 'text'}: FieldProps) {
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const last = useRef(value);
  useEffect(() => {
    const field = ref.current;
    if (field && field.value === last.current) field.value = value;
    last.current = value;
  }, [value]);
  const change = ({currentTarget}: {readonly currentTarget: HTMLInputElement | HTMLTextAreaElement}): void => {
    if (currentTarget.value !== last.current) put(currentTarget.value.trim());
  };
  const given = {
    ref,
    defaultValue: value,
    lang,
    placeholder,
    'aria-label': name,
    onInput: isLive ? change : undefined,
    onChange: change,
  };
  const options = list && list.length > 1 ? `list-${name}` : undefined;
  return (
    <label class="field">
      <span>{name}</span>
      {rows ? <textarea {...given} rows={rows} /> : <input {...given} type={type} list={options} />}
      {options ? (
        <datalist id={options}>
          {list?.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      ) : null}
    </label>
  );
}

export interface GroupProps<Value extends string> {
  readonly name: string;
  readonly options: readonly (readonly [value: Value, words: ComponentChildren])[];
  readonly chosen: readonly string[];
  readonly choose: (value: Value) => void;
  /** Several may be chosen. */
  readonly many?: boolean;
}

/** Choices, each with the digit that makes it while the group has the focus; the first group of a card has it from the start. */
export function Group<Value extends string>({name, options, chosen, choose, many = false}: GroupProps<Value>) {
  return (
    <fieldset class="group" data-group="">
      <legend>{name}</legend>
      {options.map(([value, words], at) => (
        <label key={value} class={chosen.includes(value) ? 'chosen' : ''}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => choose(value)}
          />
          {at < 9 ? <kbd aria-hidden="true">{at + 1}</kbd> : null}
          {words}
        </label>
      ))}
    </fieldset>
  );
}

interface ActProps {
  /** Key that does it while no field is being written in: `Enter`, `g`. */
  readonly by?: string;
  readonly act: () => void;
  readonly isMain?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

const SIGNS: Readonly<Record<string, string>> = {Backspace: 'Back', Escape: 'Esc'};

/** A button with the key that presses it. */
export function Act({by, act, isMain = false, disabled = false, children}: ActProps) {
  return (
    <button
      type="button"
      class={isMain ? 'main' : ''}
      disabled={disabled}
      data-key={by}
      aria-keyshortcuts={by}
      onClick={act}
    >
      {children}
      {by ? <kbd aria-hidden="true">{SIGNS[by] ?? (by.length === 1 ? by.toUpperCase() : by)}</kbd> : null}
    </button>
  );
}
