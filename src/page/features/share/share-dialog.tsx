import type {Locale} from '../../../domain/text.ts';
import {SHARE_MESSAGES} from './messages.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';

/** Something to copy, under its name. */
export interface Copyable {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Pixels of the code's square. */
export const QR_SIZE = 148;

export interface ShareDialogProps {
  readonly locale: Locale;
  /** What is shared, as a heading: `西岭区`. */
  readonly title: string;
  /** '' where there is none. */
  readonly link: string;
  readonly exact: boolean;
  /** SVG of the code to scan, for a square of QR_SIZE. */
  readonly qr: string;
  readonly texts: readonly Copyable[];
  /** Id of what has just been copied, or `failed`. */
  readonly copied: string | null;
  readonly canShare: boolean;
}

/** Link, code to scan, quotation and citation, each to be copied. */
export function ShareDialog({locale, title, link, exact, qr, texts, copied, canShare}: ShareDialogProps) {
  const t = SHARE_MESSAGES[locale];
  const mark = (id: string): string => (copied === id ? t.copied : t.copy);
  return (
    <div class="share-sheet">
      <ShareHead locale={locale} title={title} />
      <div class="ways">
        <div class="link">
          {link ? (
            <>
              <label for="share-link">{t.link}</label>
              <p class="field">
                <input id="share-link" type="text" readOnly value={link} />
                <button type="button" data-share-do="copy" data-what="link">
                  {mark('link')}
                </button>
              </p>
              <label class="exact">
                <input type="checkbox" data-share-exact="" checked={exact} /> {t.exactView}
              </label>
            </>
          ) : (
            <p>{t.noLink}</p>
          )}
          {link && canShare ? (
            <p>
              <button type="button" class="system" data-share-do="system">
                {t.system}
              </button>
            </p>
          ) : null}
          <p>
            <button type="button" data-share-do="close" data-builder="">
              {t.embed}
            </button>
          </p>
          <p>
            <button type="button" data-share-do="data">
              {t.viewData}
            </button>
          </p>
        </div>
        {link ? (
          <figure class="qr">
            <svg
              viewBox={`0 0 ${QR_SIZE} ${QR_SIZE}`}
              role="img"
              aria-label={t.scan}
              dangerouslySetInnerHTML={{__html: trustedMarkup(qr)}}
            />
            <figcaption>{t.scan}</figcaption>
          </figure>
        ) : null}
      </div>
      {texts.map(({id, name, text}) => (
        <section key={id}>
          <h3>
            {name}{' '}
            <button type="button" data-share-do="copy" data-what={id} aria-label={`${t.copy}：${name}`}>
              {mark(id)}
            </button>
          </h3>
          <p class="text" id={`share-${id}`}>
            {text}
          </p>
        </section>
      ))}
      <p class="result" role="status">
        {copied === 'failed' ? t.notCopied : copied ? t.copied : ''}
      </p>
    </div>
  );
}

function ShareHead({locale, title}: Pick<ShareDialogProps, 'locale' | 'title'>) {
  const t = SHARE_MESSAGES[locale];
  return (
    <header>
      <h2 id="share-title">
        <small>{t.share}</small> {title}
      </h2>
      <button type="button" class="close" data-share-do="close" aria-label={t.close}>
        <svg width="18" height="18" aria-hidden="true">
          <path d="M3 3l12 12M15 3L3 15" />
        </svg>
      </button>
    </header>
  );
}
