import type {Index} from '../../domain/bundle.ts';
import type {Locale} from '../../domain/text.ts';
import {wordsOf} from '../../domain/article.ts';
import {MESSAGES} from '../messages.ts';
import {Attribution} from '../quotation.tsx';

/** Every passage with its places, for a page without scripts and for search engines. */
export function PassageList({index, locale}: {readonly index: Index; readonly locale: Locale}) {
  const t = MESSAGES[locale];
  return (
    <>
      <h2>{t.passagesLabel}</h2>
      <ol>
        {index.bundle.passages.map((passage) => (
          <li key={passage.id} id={`passage-${passage.id}`} data-passage={passage.id}>
            <blockquote lang="zh-CN">{wordsOf(index.bundle.article.text, passage)}</blockquote>
            <Attribution index={index} passage={passage} locale={locale} />
            <p>{t.kinds[passage.kind]}：{passage.places.map((id) => <a key={id} href={`#place-${id}`} data-place={id}>{index.place.get(id)?.name.zh}</a>)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
