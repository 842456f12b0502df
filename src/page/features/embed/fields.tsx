interface SelectProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly {readonly id: Id; readonly name: string}[];
  readonly onChange: (id: Id) => void;
}

export function Select<Id extends string>({label, value, options, onChange}: SelectProps<Id>) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={({currentTarget}) => onChange(currentTarget.value as Id)}>
        {options.map(({id, name}) => (
          <option key={id} value={id} selected={id === value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Of those with one name only one is chosen. */
  readonly name?: string;
}

export function Check({label, checked, onChange, name}: CheckProps) {
  return (
    <label class="check">
      <input
        {...(name === undefined ? {type: 'checkbox'} : {type: 'radio', name})}
        checked={checked}
        onChange={({currentTarget}) => onChange(currentTarget.checked)}
      />{' '}
      {label}
    </label>
  );
}
