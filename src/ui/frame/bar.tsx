import type {ViewState} from '../../domain/view.ts';
import {MESSAGES} from '../messages.ts';
import {SearchField} from '../search/search-field.tsx';

const HREFS = {explore: '#panel', read: '#article', charts: '?mode=charts', present: '?mode=present'} as const;

/** The bar across the top: name, ways of reading, colours, language. */
export function Bar({view: {locale, mode, theme}}: {readonly view: ViewState}) {
  const t = MESSAGES[locale];
  const modes = ['explore', 'read', 'charts', 'present'] as const;
  return (
    <>
      <a class="skip" href="#panel">{t.skipToPanel}</a>
      <a class="skip" href="#map">{t.skipToMap}</a>
      <p class="brand"><a href="?" data-clear="">{t.brand}</a></p>
      <SearchField locale={locale} />
      <nav class="modes" aria-label={t.modesLabel}>
        {modes.map((name) => (
          <a key={name} href={HREFS[name]} data-mode={name} aria-current={mode.kind === name ? 'page' : undefined}>{t.modes[name]}</a>
        ))}
        <a href="embed.html" data-builder="">{t.embed}</a>
      </nav>
      <div class="settings">
        <button type="button" data-theme={theme === 'dark' ? 'light' : 'dark'} aria-label={`${t.themeLabel}：${t.theme[theme === 'dark' ? 'light' : 'dark']}`}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1a7 7 0 1 0 0 14z" fill="currentColor" /><circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.2" /></svg>
        </button>
        <a href={locale === 'en' ? '?' : '?lang=en'} data-locale={locale === 'en' ? 'zh-CN' : 'en'} lang={locale === 'en' ? 'zh-CN' : 'en'}>{t.otherLanguage}</a>
      </div>
    </>
  );
}
