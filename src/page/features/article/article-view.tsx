import {Fragment} from 'preact';
import type {Article, Block} from '../../../domain/article.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {wordsIn} from '../../../words/messages.ts';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {PassageEntries} from './passage-entry.tsx';
import {markText, type Stretch} from './marked-text.ts';

/** The whole article, every place name and every passage marked. */
export function ArticleView({index, locale}: {readonly index: Index; readonly locale: Locale}) {
  const t = wordsIn(locale);
  const {article} = index.bundle;
  return (
    <>
      <p class="undated">{t.printed(article, inLocale(article.dateInferred, locale))}</p>
      <div class="story" lang="zh-CN" {...VERBATIM}>
        {article.blocks.map((block) => (
          <Fragment key={block.id}>
            <BlockView index={index} article={article} block={block} />
            <PassageEntries
              index={index}
              passages={index.bundle.passages.filter((passage) => passage.block === block.id)}
              locale={locale}
            />
          </Fragment>
        ))}
      </div>
    </>
  );
}

function BlockView({index, article, block}: {readonly index: Index; readonly article: Article; readonly block: Block}) {
  const {passages, mentions} = index.bundle;
  const lies = ({start}: {readonly start: number}): boolean =>
    block.spans.some((span) => span.start <= start && start < span.end);
  const content = markText(
    article,
    block,
    passages.filter(({block: id}) => id === block.id),
    mentions.filter(lies),
  ).map((stretch, at) => <StretchView key={at} stretch={stretch} />);
  switch (block.kind) {
    case 'kicker':
      return (
        <p id={block.id} class="kicker">
          {content}
        </p>
      );
    case 'title':
      return (
        <h2 id={block.id} class="title">
          {content}
        </h2>
      );
    case 'note-heading':
    case 'heading':
      return (
        <h3 id={block.id} class={block.kind}>
          {content}
        </h3>
      );
    case 'stray':
      return (
        <p id={block.id} class="stray">
          {content}
        </p>
      );
    case 'credits':
      return (
        <p id={block.id} class="credits">
          {content}
        </p>
      );
    case 'note':
    case 'paragraph':
      return (
        <p id={block.id} class={block.kind} data-number={block.number}>
          {content}
        </p>
      );
  }
}

function StretchView({stretch: {passage, first, runs}}: {readonly stretch: Stretch}) {
  const words = runs.map(({text, place}, at) =>
    place ? (
      <a key={at} href={`#place-${place}`} data-place={place}>
        {text}
      </a>
    ) : (
      text
    ),
  );
  if (passage === null) return <>{words}</>;
  return (
    <span id={first ? `at-${passage}` : undefined} class="passage" data-passage={passage}>
      {words}
    </span>
  );
}
