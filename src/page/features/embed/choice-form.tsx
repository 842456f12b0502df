import type {Locale} from '../../../domain/text.ts';
import {SIZES, type Choices, type SizeName} from './choices.ts';
import {Check, Select} from './fields.tsx';
import {BUILDER_MESSAGES} from './messages.ts';
import type {SiteFault} from './site-address.ts';
import type {Subjects} from './subjects.ts';

interface ChoiceFormProps {
  readonly locale: Locale;
  readonly choices: Choices;
  readonly subjects: Subjects;
  readonly siteFault: SiteFault | null;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** What is shown, how it looks, how large it is, and where it is published. */
export function ChoiceForm(props: ChoiceFormProps) {
  return (
    <form class="choices" onSubmit={(event) => event.preventDefault()}>
      <Subject {...props} />
      <Look {...props} />
      <Size {...props} />
      <Site {...props} />
    </form>
  );
}

function Subject({locale, choices, subjects: {places, passages, briefings}, onChange}: ChoiceFormProps) {
  const t = BUILDER_MESSAGES[locale];
  return (
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
  );
}

const THEMES = ['light', 'dark', 'projector', 'auto'] as const;
const LANGUAGES = [
  {id: 'zh-CN', name: '中文'},
  {id: 'en', name: 'English'},
] as const;

/** Boundaries are what a newsroom may have to leave out; other layers stay as they are on the map. */
function Look({locale, choices, onChange}: ChoiceFormProps) {
  const t = BUILDER_MESSAGES[locale];
  const others = choices.off.filter((layer) => layer !== 'boundaries');
  return (
    <fieldset>
      <legend>{t.look}</legend>
      <Select
        label={t.theme}
        value={choices.theme}
        options={THEMES.map((id) => ({id, name: t.themes[id]}))}
        onChange={(theme) => onChange({theme})}
      />
      <Select label={t.language} value={choices.lang} options={LANGUAGES} onChange={(lang) => onChange({lang})} />
      <Check
        label={t.boundaries}
        checked={others.length === choices.off.length}
        onChange={(drawn) => onChange({off: drawn ? others : ['boundaries', ...others]})}
      />
      <Check label={t.quote} checked={choices.quote} onChange={(quote) => onChange({quote})} />
      <Check label={t.controls} checked={choices.controls} onChange={(controls) => onChange({controls})} />
      <Check label={t.gl} checked={choices.gl} onChange={(gl) => onChange({gl})} />
    </fieldset>
  );
}

function Size({locale, choices, onChange}: ChoiceFormProps) {
  const t = BUILDER_MESSAGES[locale];
  return (
    <fieldset>
      <legend>{t.size}</legend>
      {(Object.keys(SIZES) as SizeName[]).map((size) => (
        <Check
          key={size}
          name="builder-size"
          label={t.sizes[size]}
          checked={choices.size === size}
          onChange={() => onChange({size})}
        />
      ))}
    </fieldset>
  );
}

function Site({locale, choices, siteFault, onChange}: ChoiceFormProps) {
  const t = BUILDER_MESSAGES[locale];
  return (
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
  );
}
