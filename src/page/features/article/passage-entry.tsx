import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import {wordsOf} from '../../../domain/article.ts';
import type {Locale} from '../../../domain/text.ts';
import {wordsIn} from '../../../words/messages.ts';
import {officeOf, speakerName} from '../../../words/speaker-words.ts';
import {attributionOf} from '../../../quotation/quotation.tsx';

interface Known {
  readonly index: Index;
  readonly locale: Locale;
}

/** The passages of one paragraph with all that is known of them: for a page without scripts and for search engines. */
export function PassageEntries({index, passages, locale}: Known & {readonly passages: readonly Passage[]}) {
  const t = wordsIn(locale);
  if (passages.length === 0) return null;
  return (
    <details class="plain">
      <summary>
        {t.passagesLabel} {passages.length}
      </summary>
      <ol>
        {passages.map((passage) => (
          <li key={passage.id} id={`passage-${passage.id}`} {...passageAttributes(passage)}>
            <q id={`q${index.bundle.passages.indexOf(passage) + 1}`}>{wordsOf(index.bundle.article.text, passage)}</q>{' '}
            {t.kinds[passage.kind]} · <Attribution index={index} passage={passage} locale={locale} />：
            {passage.places.map((id) => (
              <a
                key={id}
                href={`#place-${id}`}
                data-place={id}
                data-implied={passage.implied.includes(id) ? '' : undefined}
              >
                {index.place.get(id)?.name.zh}
              </a>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Name and office each in an element of its own: there scripts find where the name ends. */
function Attribution({index, passage, locale}: Known & {readonly passage: Passage}) {
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  if (!speaker) return <span>{attributionOf(index, passage, locale)}</span>;
  const office = officeOf(speaker, locale);
  return (
    <>
      <span data-by={speaker.id} data-org={speaker.organisation?.id}>
        {speakerName(speaker, locale)}
      </span>
      {office ? (
        <>
          {' '}
          <span>{office}</span>
        </>
      ) : null}
    </>
  );
}

/** A passage's facts as data attributes: the app reads them from the page instead of loading them again (`first-data.ts`). */
function passageAttributes({kind, voice, themes, figures}: Passage) {
  return {
    'data-kind': kind,
    'data-voice': voice,
    'data-themes': themes.join(' '),
    'data-figures': figures.length > 0 ? figures.map(({raw}) => raw).join(' ') : undefined,
  };
}
