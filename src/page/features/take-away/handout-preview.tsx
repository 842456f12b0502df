import {useState} from 'preact/hooks';
import type {Locale} from '../../../domain/text.ts';
import {TAKE_AWAY_MESSAGES} from './messages.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';

/** A page that can be left out, by its number in the room. */
export interface ChoosablePage {
  readonly number: number;
  readonly headline: string;
}

interface HandoutPreviewProps {
  readonly title: string;
  readonly locale: Locale;
  readonly pages: readonly ChoosablePage[];
  /** A document of its own, with the chosen pages. */
  readonly htmlOf: (chosen: ReadonlySet<number>) => string;
}

/** The handout as it will be printed, with the pages that are chosen. */
export function HandoutPreview({title, locale, pages, htmlOf}: HandoutPreviewProps) {
  const t = TAKE_AWAY_MESSAGES[locale];
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(pages.map(({number}) => number)));
  const [html, setHtml] = useState(() => htmlOf(chosen));
  const choose = (number: number, wanted: boolean): void => {
    const next = new Set([...chosen].filter((each) => each !== number).concat(wanted ? number : []));
    setChosen(next);
    setHtml(htmlOf(next));
  };
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
        <fieldset class="pages">
          <legend>{t.pages}</legend>
          {pages.map(({number, headline}) => (
            <label key={number} title={headline}>
              <input
                type="checkbox"
                checked={chosen.has(number)}
                onChange={({currentTarget}) => choose(number, currentTarget.checked)}
              />
              {number} <span>{headline}</span>
            </label>
          ))}
        </fieldset>
      </header>
      <iframe title={t.handoutOf(title)} srcdoc={trustedMarkup(html)} />
    </>
  );
}
