import type {Locale} from '../../../domain/text.ts';

const WORDS: Readonly<Record<Locale, string>> = {'zh-CN': '设置', en: 'Settings'};

/** Opens the settings. It stands in the page as served, before they are loaded. */
export function SettingsButton({locale}: {readonly locale: Locale}) {
  return (
    <button type="button" data-settings="" aria-haspopup="dialog" aria-label={WORDS[locale]} title={WORDS[locale]}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M1 5h9m4 0h3M1 13h3m4 0h9" stroke="currentColor" stroke-width="1.5" />
        <circle cx="12" cy="5" r="2.2" fill="none" stroke="currentColor" stroke-width="1.5" />
        <circle cx="6" cy="13" r="2.2" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
  );
}
