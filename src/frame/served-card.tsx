import {render} from 'preact-render-to-string';
import {wordsOf} from '../domain/article.ts';
import type {Bundle, Index} from '../domain/bundle.ts';
import type {Passage} from '../domain/passage.ts';
import type {Place} from '../domain/place.ts';
import type {Locale} from '../domain/text.ts';
import {inLocale, LOCALES} from '../words/locales.ts';
import {wordsIn} from '../words/messages.ts';
import {Quotation} from '../quotation/quotation.tsx';
import {VERBATIM} from '../quotation/verbatim.ts';
import {FRAME_MESSAGES} from './messages.ts';
import {QUERIES} from '../words/addresses.ts';

/** What a frame is about: an article or, in its own frame, one of the places. */
export interface FrameSubject {
  readonly index: Index;
  readonly locale: Locale;
  readonly place: Place | undefined;
}

/** Of a place's own frame, without a script, so many quotations; the page has all. */
const SERVED = 5;

/** The markup that `card.ts` works with: what is shown at first, and what waits for a click in its templates. */
export function contentOf(frame: FrameSubject): Readonly<Record<'subject' | 'quotations' | 'places', string>> {
  const {index, locale, place} = frame;
  const {bundle} = index;
  const words = FRAME_MESSAGES[locale];
  const heading = render(
    <h2 lang="zh-CN" {...VERBATIM}>
      {headlineOf(bundle)}
    </h2>,
  );
  const opening = bundle.passages.find(({voice}) => voice === 'direct');
  const passages = place ? (index.passagesAt.get(place.id) ?? []) : bundle.passages;
  return {
    subject: place ? ofPlace(frame, place) : heading + (opening ? quotation(index, opening, locale, 'lead') : ''),
    quotations: heading + passages.map((passage) => quotation(index, {...passage, gloss: {en: ''}}, locale)).join(''),
    places: bundle.places
      .map(
        ({id, name, precision}) =>
          `<i id="${id}"${words.onMap[precision] ? ` title="${words.onMap[precision]}"` : ''}${LOCALES[locale].latin && !name.en ? ' lang="zh-CN"' : ''}>${inLocale(name, locale)}</i>`,
      )
      .join(''),
  };
}

/** The card: one quotation, or what is said of the place. */
export function ServedCard({
  locale,
  title,
  subject,
}: {
  readonly locale: Locale;
  /** The site's. */
  readonly title: string;
  /** Markup. */
  readonly subject: string;
}) {
  const t = wordsIn(locale);
  const words = FRAME_MESSAGES[locale];
  return (
    <section
      class="card"
      data-region="panel"
      aria-label={t.panelLabel}
      data-count={t.count(2)}
      data-one={t.count(1)}
      data-none={t.noPassage}
      data-more={words.more(0)}
      data-places-of={words.placesOf}
    >
      <div class="subject" aria-live="polite" dangerouslySetInnerHTML={{__html: subject}} />
      <noscript>
        {words.noScript}{' '}
        <a href="./" target="_blank" rel="noopener">
          {title}
        </a>
        。
      </noscript>
    </section>
  );
}

/** The address of the page itself with the frame's place. */
export function pageAddress({place, locale}: FrameSubject): string {
  const query = QUERIES[locale];
  return `./${[place && `?place=${place.id}`, query && `${place ? '&' : '?'}${query}`].filter(Boolean).join('')}`;
}

export function headlineOf({article}: Bundle): string {
  const span = article.blocks.find(({kind}) => kind === 'title')?.spans[0];
  return span ? wordsOf(article.text, span) : '';
}

function ofPlace(frame: FrameSubject, place: Place): string {
  const {index, locale} = frame;
  const t = wordsIn(locale);
  const words = FRAME_MESSAGES[locale];
  const passages = index.passagesAt.get(place.id) ?? [];
  const note = words.onMap[place.precision];
  const rest = passages.length - SERVED;
  const head = (
    <>
      <h2 {...VERBATIM}>
        {inLocale(place.name, locale)}
        {note ? <small>{note}</small> : null}
      </h2>
      <p class="count">{passages.length > 0 ? t.count(passages.length) : t.noPassage}</p>
    </>
  );
  const more = (
    <p class="places">
      <a href={pageAddress(frame)} target="_blank" rel="noopener">
        {words.more(rest)}
      </a>
    </p>
  );
  const served = passages.slice(0, SERVED).map((passage) => quotation(index, passage, locale));
  return [render(head), ...served, rest > 0 ? render(more) : ''].join('');
}

/** One quotation: the way to its paragraph leads out of the frame, to the page. */
function quotation(index: Index, passage: Passage, locale: Locale, size?: 'lead'): string {
  const query = QUERIES[locale];
  const page = `./?passage=${passage.id}${query && `&amp;${query}`}`;
  return render(<Quotation index={index} passage={passage} locale={locale} {...(size ? {size} : {})} />)
    .replace('<figure ', `<figure data-places="${passage.places.join(' ')}" `)
    .replace(/href="#at-[^"]*"/, `href="${page}"`)
    .replace(
      /href="#[^"]*" data-paragraph="[^"]*" data-of="[^"]*"/,
      `href="${page}&amp;mode=read" target="_blank" rel="noopener"`,
    );
}
