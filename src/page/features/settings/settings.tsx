import type {Locale} from '../../../domain/text.ts';
import type {Preferences} from '../../../state/preferences.ts';
import {SETTINGS_MESSAGES} from './messages.ts';

interface SettingsProps {
  readonly locale: Locale;
  readonly preferences: Preferences;
  /** Whether the browser keeps them. */
  readonly kept: boolean;
}

/** Every choice at once, each answered at once; help is a press away. */
export function Settings({locale, preferences, kept}: SettingsProps) {
  const t = SETTINGS_MESSAGES[locale];
  return (
    <div class="dialog-body">
      <header>
        <h2 id="settings-title">{t.title}</h2>
        <button type="button" class="close" data-close="" aria-label={t.close}>
          ×
        </button>
      </header>
      <Choice name="theme" title={t.theme} words={t.themes} value={preferences.theme} />
      <Choice name="locale" title={t.locale} words={t.locales} value={locale} />
      <Choice name="text" title={t.text} words={t.texts} value={preferences.text} />
      <Choice name="motion" title={t.motion} words={t.motions} value={preferences.motion} />
      <Choice name="units" title={t.units} words={t.unitNames} value={preferences.units} />
      <p class="kept">{kept ? t.kept : t.notKept}</p>
      <p class="help-links">
        <button type="button" data-help="keys">
          {t.keys}
        </button>
        <button type="button" data-help="about">
          {t.about}
        </button>
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly title: string;
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
}

function Choice({name, title, words, value}: ChoiceProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {Object.entries(words).map(([id, word]) => (
        <label key={id}>
          <input type="radio" name={name} data-preference={name} value={id} checked={id === value} />
          <span lang={name === 'locale' ? id : undefined}>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
