import type {Locale} from '../../../domain/text.ts';
import {FIELD_WORDS} from './field-words.ts';

/** The field in the bar; on a narrow window a lens that opens over the whole screen. Results hang elsewhere, by their id. */
export function SearchField({locale, examples}: {readonly locale: Locale; readonly examples: string}) {
  const t = FIELD_WORDS[locale];
  return (
    <form class="search" role="search" data-region="search" aria-label={t.label}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path
          d="M12.2 12.2 16 16M13.5 7.8a5.7 5.7 0 1 1-11.4 0 5.7 5.7 0 0 1 11.4 0z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
        />
      </svg>
      <input
        id="search-input"
        type="text"
        role="combobox"
        aria-label={t.label}
        aria-expanded="false"
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-keyshortcuts="Control+K"
        placeholder={t.placeholder(examples)}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
      />
      <button type="button" data-search-cancel="">
        {t.cancel}
      </button>
    </form>
  );
}
