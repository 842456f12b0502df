import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import {wordsOf} from '../../../domain/article.ts';
import type {Locale} from '../../../domain/text.ts';
import {wordsIn} from '../../../words/messages.ts';
import {attributionOf} from '../../../quotation/quotation.tsx';

/** The passages of one paragraph with all that is known of them: for a page without scripts and for search engines. */
export function PassageEntries({
  index,
  passages,
  locale,
}: {
  readonly index: Index;
  readonly passages: readonly Passage[];
  readonly locale: Locale;
}) {
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
            {t.kinds[passage.kind]} ·{' '}
            <span
              data-by={passage.speaker ?? undefined}
              data-org={organisationOf(index, passage)}
              data-name={spacedName(index, passage)}
            >
              {attributionOf(index, passage, locale)}
            </span>
            ：
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

/** Where a name ends is told where its blanks do not. */
function spacedName(index: Index, {speaker}: Passage): string | undefined {
  const name = speaker === null ? undefined : index.speaker.get(speaker)?.name.zh;
  return name?.includes(' ') ? name : undefined;
}

function organisationOf(index: Index, {speaker}: Passage): string | undefined {
  return speaker === null ? undefined : index.speaker.get(speaker)?.organisation?.id;
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
