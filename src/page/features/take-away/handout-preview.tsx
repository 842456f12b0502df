import type {Locale} from '../../../domain/text.ts';
import {TAKE_AWAY_MESSAGES} from './messages.ts';

interface HandoutPreviewProps {
  readonly title: string;
  readonly locale: Locale;
  /** A document of its own. */
  readonly html: string;
}

/** The handout as it will be printed. */
export function HandoutPreview({title, locale, html}: HandoutPreviewProps) {
  const t = TAKE_AWAY_MESSAGES[locale];
  return (
    <>
      <header>
        <h2>{title}</h2>
        <p>{t.hint}</p>
        <button type="button" class="do" data-print="">
          {t.print}
        </button>
        <button type="button" data-close="">
          {t.close}
        </button>
      </header>
      <iframe title={t.handoutOf(title)} srcdoc={html} />
    </>
  );
}
