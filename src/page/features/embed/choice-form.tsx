import type {Locale} from '../../../domain/text.ts';
import {SIZES, type Choices, type Choosable, type SizeName} from './choices.ts';
import {BUILDER_MESSAGES} from './messages.ts';
import type {SiteFault} from './site-address.ts';

interface ChoiceFormProps {
  readonly locale: Locale;
  readonly choices: Choices;
  readonly places: readonly Choosable[];
  readonly passages: readonly Choosable[];
  readonly briefings: readonly Choosable[];
  readonly siteFault: SiteFault | null;
  readonly onChange: (change: Partial<Choices>) => void;
}

const THEMES = ['light', 'dark', 'projector', 'auto'] as const;

/** What is shown, how it looks, how large it is, and where it is published. */
export function ChoiceForm({locale, choices, places, passages, briefings, siteFault, onChange}: ChoiceFormProps) {
  const t = BUILDER_MESSAGES[locale];
  const check = (name: 'controls' | 'quote' | 'gl', label: string) => (
    <label class="check">
      <input
        type="checkbox"
        checked={choices[name]}
        onChange={({currentTarget}) => onChange({[name]: currentTarget.checked})}
      />{' '}
      {label}
    </label>
  );
  return (
    <form class="choices" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{t.subject}</legend>
        <Select
          label={t.place}
          value={choices.place}
          options={[{id: '', name: t.whole}, ...places]}
          onChange={(place) => onChange({place, passage: '', briefing: ''})}
        />
        <Select
          label={t.passage}
          value={choices.passage}
          options={[{id: '', name: t.anyPassage}, ...passages]}
          onChange={(passage) => onChange({passage, briefing: ''})}
        />
        <Select
          label={t.briefing}
          value={choices.briefing}
          options={[{id: '', name: t.noBriefing}, ...briefings]}
          onChange={(briefing) => onChange({briefing, place: '', passage: ''})}
        />
      </fieldset>
      <fieldset>
        <legend>{t.look}</legend>
        <Select
          label={t.theme}
          value={choices.theme}
          options={THEMES.map((id) => ({id, name: t.themes[id]}))}
          onChange={(theme) => onChange({theme: theme as Choices['theme']})}
        />
        <Select
          label={t.language}
          value={choices.lang}
          options={[
            {id: 'zh-CN', name: '中文'},
            {id: 'en', name: 'English'},
          ]}
          onChange={(lang) => onChange({lang: lang as Locale})}
        />
        <Boundaries label={t.boundaries} off={choices.off} onChange={(off) => onChange({off})} />
        {check('quote', t.quote)}
        {check('controls', t.controls)}
        {check('gl', t.gl)}
      </fieldset>
      <fieldset>
        <legend>{t.size}</legend>
        {(Object.keys(SIZES) as SizeName[]).map((name) => (
          <label class="check" key={name}>
            <input
              type="radio"
              name="builder-size"
              checked={choices.size === name}
              onChange={() => onChange({size: name})}
            />{' '}
            {t.sizes[name]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t.site}</legend>
        <input
          type="url"
          aria-label={t.site}
          aria-describedby="builder-site-hint"
          aria-invalid={siteFault !== null}
          value={choices.site}
          onChange={({currentTarget}) => onChange({site: currentTarget.value})}
        />
        <p id="builder-site-hint" class={siteFault ? 'hint wrong' : 'hint'}>
          {siteFault ? t.siteWrong[siteFault] : t.siteHint}
        </p>
      </fieldset>
    </form>
  );
}

interface BoundariesProps {
  readonly label: string;
  readonly off: Choices['off'];
  readonly onChange: (off: Choices['off']) => void;
}

/** Boundaries are what a newsroom may have to leave out; other layers stay as they are on the map. */
function Boundaries({label, off, onChange}: BoundariesProps) {
  const others = off.filter((layer) => layer !== 'boundaries');
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={others.length === off.length}
        onChange={({currentTarget}) => onChange(currentTarget.checked ? others : ['boundaries', ...others])}
      />{' '}
      {label}
    </label>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choosable[];
  readonly onChange: (id: string) => void;
}

function Select({label, value, options, onChange}: SelectProps) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={({currentTarget}) => onChange(currentTarget.value)}>
        {options.map(({id, name}) => (
          <option key={id} value={id} selected={id === value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
