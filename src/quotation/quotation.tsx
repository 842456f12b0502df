import type {Index} from '../domain/bundle.ts';
import {wordsOf, type Article} from '../domain/article.ts';
import type {Passage} from '../domain/passage.ts';
import {officeOf, speakerName} from '../words/speaker-words.ts';
import type {Locale} from '../domain/text.ts';
import {LOCALES} from '../words/locales.ts';
import {wordsIn} from '../words/messages.ts';
import {VERBATIM} from './verbatim.ts';
import {marked, shown} from './marked.tsx';

interface QuotationProps {
  readonly index: Index;
  readonly passage: Passage;
  readonly locale: Locale;
  /** `lead` is set large: the one quotation that a view is about. */
  readonly size?: 'lead';
  readonly lit?: boolean;
}

/** The product's atom: the article's words, who said them, and the way to their paragraph. */
export function Quotation({index, passage, locale, size, lit}: QuotationProps) {
  const {article} = index.bundle;
  return (
    <figure class={`quotation${size ? ` ${size}` : ''}${lit ? ' lit' : ''} ${passage.kind}`} data-passage={passage.id}>
      <blockquote lang="zh-CN" {...VERBATIM}>
        <a class="words" href={`#at-${passage.id}`} data-passage={passage.id}>
          {wordsWithFigures(article, passage)}
        </a>
      </blockquote>
      <figcaption>
        <Attribution index={index} passage={passage} locale={locale} />
        {passage.gloss.en && LOCALES[locale].glossed ? (
          <p class="gloss" lang="en">
            {passage.gloss.en}
          </p>
        ) : null}
      </figcaption>
    </figure>
  );
}

/** Speaker · office, voice, and the paragraph. */
export function Attribution({index, passage, locale}: Pick<QuotationProps, 'index' | 'passage' | 'locale'>) {
  const t = wordsIn(locale);
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  const block = index.bundle.article.blocks.find(({id}) => id === passage.block);
  const where = block?.number === undefined ? t.headline : t.paragraph(block.number);
  return (
    <p class="attribution">
      {speaker ? (
        <span class="speaker" lang={LOCALES[locale].glossed ? 'zh-Latn' : 'zh-CN'} {...VERBATIM}>
          {speakerName(speaker, locale)}
        </span>
      ) : null}
      {speaker?.organisation || speaker?.office ? (
        <span class="office">{marked(officeOf(speaker, locale), locale)}</span>
      ) : null}
      {speaker?.remark ? <span class="office">{shown(speaker.remark, locale)}</span> : null}
      <span class="voice">{speaker || passage.voice !== 'narration' ? t.voices[passage.voice] : t.narrator}</span>
      {passage.article ? (
        <span class="paragraph">
          《{shown(passage.article.title, locale)}》{where}
        </span>
      ) : (
        <a class="paragraph" href={`#${passage.block}`} data-paragraph={passage.block} data-of={passage.id}>
          {where}
        </a>
      )}
    </p>
  );
}

/** Speaker and office in one line of plain text. */
export function attributionOf(index: Index, {speaker: id, voice}: Passage, locale: Locale): string {
  const t = wordsIn(locale);
  const speaker = id === null ? undefined : index.speaker.get(id);
  return speaker
    ? `${speakerName(speaker, locale)} ${officeOf(speaker, locale)}`.trim()
    : voice === 'narration'
      ? t.narrator
      : t.voices[voice];
}

/** The words of a passage with its figures set off. */
function wordsWithFigures(article: Article, passage: Passage) {
  const words = wordsOf(article.text, passage);
  if (passage.kind !== 'target') return words;
  const parts: (string | preact.JSX.Element)[] = [];
  let rest = words;
  for (const {raw} of passage.figures) {
    const at = rest.indexOf(raw);
    if (at === -1) continue;
    parts.push(rest.slice(0, at), <b class="figure">{raw}</b>);
    rest = rest.slice(at + raw.length);
  }
  return [...parts, rest];
}
