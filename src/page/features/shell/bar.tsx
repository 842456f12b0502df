import type {Bundle} from '../../../domain/bundle.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {wordsIn} from '../../../words/messages.ts';
import {SearchField} from '../search/search-field.tsx';
import {SettingsButton} from '../settings/settings-button.tsx';
import {QUERIES} from '../../../words/addresses.ts';

const HREFS = {explore: '#panel', read: '#article', charts: '?mode=charts', present: '?mode=present'} as const;

/** The bar across the top: name, search, ways of reading, language, settings. */
export function Bar({
  view: {locale, mode},
  bundle: {site, region},
}: {
  readonly view: ViewState;
  readonly bundle: Pick<Bundle, 'site' | 'region'>;
}) {
  const t = wordsIn(locale);
  const {next} = LOCALES[locale];
  const modes = ['explore', 'read', 'charts', 'present'] as const;
  return (
    <>
      <a class="skip" href="#panel">
        {t.skipToPanel}
      </a>
      <a class="skip" href="#map">
        {t.skipToMap}
      </a>
      <h1 class="brand">
        <a href="?" data-clear="">
          {inLocale(site.title, locale)}
        </a>
      </h1>
      <SearchField locale={locale} examples={inLocale(region.searchExamples, locale)} />
      <nav class="modes" aria-label={t.modesLabel}>
        {modes.map((name) => (
          <a key={name} href={HREFS[name]} data-mode={name} aria-current={mode.kind === name ? 'page' : undefined}>
            {t.modes[name]}
          </a>
        ))}
        <a href="embed.html" data-builder="">
          {t.embed}
        </a>
      </nav>
      <div class="settings">
        <a href={`?${QUERIES[next]}`} data-locale={next} lang={next}>
          {t.otherLanguage}
        </a>
        <SettingsButton locale={locale} />
      </div>
    </>
  );
}
