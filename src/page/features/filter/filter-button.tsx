import type {Locale} from '../../../domain/text.ts';

const WORDS: Readonly<Record<Locale, string>> = {'zh-CN': '筛选', en: 'Filter'};

/** Opens and closes the filters. It stands in the page as served, before they are loaded. */
export function FilterButton({locale, open}: {readonly locale: Locale; readonly open: boolean}) {
  return (
    <button type="button" class="filter-open" data-filter-open="" aria-expanded={open} aria-controls="filter-panel">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1 3h12M3.5 7h7M5.5 11h3" stroke="currentColor" stroke-width="1.5" />
      </svg>
      {WORDS[locale]}
    </button>
  );
}
