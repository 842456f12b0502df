import type {Index} from '../../../domain/bundle.ts';
import {wordsOf} from '../../../domain/article.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import {officeOf, speakerName} from '../../../words/speaker-words.ts';
import {markText} from '../article/marked-text.ts';
import {wordsIn} from '../../../words/messages.ts';
import {BETWEEN_WORDS, Breakable, breaksIn} from './breakable.tsx';
import {marked, shown} from '../../../quotation/marked.tsx';

interface SceneQuotationProps {
  readonly index: Index;
  readonly passage: Passage;
  readonly locale: Locale;
}

/** So few characters stand in lines of the same length. */
const SHORT = 34;

/** The one quotation of a scene, for eyes eight metres away: hanging mark, words with their places, who said it. */
export function SceneQuotation({index, passage, locale}: SceneQuotationProps) {
  const {length} = wordsOf(index.bundle.article.text, passage);
  return (
    <figure class={length < SHORT ? 'scene-quotation short' : 'scene-quotation'} data-passage={passage.id}>
      {passage.kind === 'target' ? <Figures passage={passage} locale={locale} /> : null}
      <blockquote lang="zh-CN" class={BETWEEN_WORDS ? 'between-words' : undefined}>
        <Words index={index} passage={passage} />
      </blockquote>
      <figcaption>
        <SceneAttribution index={index} passage={passage} locale={locale} />
        {LOCALES[locale].glossed && passage.gloss.en ? <p class="scene-gloss">{passage.gloss.en}</p> : null}
      </figcaption>
    </figure>
  );
}

/** What a target aims at, large: the number as the article writes it and what is counted. */
function Figures({passage: {figures}, locale}: {readonly passage: Passage; readonly locale: Locale}) {
  return (
    <dl class={figures.length > 2 ? 'scene-figures many' : 'scene-figures'}>
      {figures.slice(0, 3).map(({raw, of}) => (
        <div key={raw}>
          <dd lang="zh-CN">{raw}</dd>
          <dt>{shown(of, locale)}</dt>
        </div>
      ))}
    </dl>
  );
}

/** The passage's words; those that name places are links to them, underlined as everywhere. */
function Words({index, passage}: Omit<SceneQuotationProps, 'locale'>) {
  const {article, mentions} = index.bundle;
  const block = article.blocks.find(({id}) => id === passage.block);
  const marked = block
    ? markText(article, block, [passage], mentions)
        .filter(({passage: id}) => id === passage.id)
        .flatMap((stretch) => stretch.runs)
    : [];
  const runs = marked.length > 0 ? marked : [{text: wordsOf(article.text, passage), place: null}];
  const breaks = breaksIn(runs.map(({text}) => text).join(''), shortNames(index));
  let from = 0;
  return (
    <>
      {runs.map(({text, place}, at) => {
        const words = <Breakable key={at} text={text} from={from} breaks={breaks} />;
        from += text.length;
        return place ? (
          <a key={at} href={`?place=${place}`} data-place={place}>
            {words}
          </a>
        ) : (
          words
        );
      })}
    </>
  );
}

/** 东河市 is 东河 in running text as often as not. */
function shortNames({bundle}: Index): readonly string[] {
  return bundle.places
    .map(({name}) => name.zh.replace(/[省市区县]$/, ''))
    .filter((name) => /^[\p{Script=Han}\d]{2,6}$/u.test(name));
}

function SceneAttribution({index, passage, locale}: SceneQuotationProps) {
  const t = wordsIn(locale);
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  const block = index.bundle.article.blocks.find(({id}) => id === passage.block);
  const parts = [
    speaker && (speaker.office || speaker.organisation) ? officeOf(speaker, locale) : null,
    speaker?.remark ? inLocale(speaker.remark, locale) : null,
    speaker || passage.voice !== 'narration' ? t.voices[passage.voice] : t.narrator,
    block?.number === undefined ? t.headline : t.paragraph(block.number),
  ].filter((part) => part !== null);
  return (
    <p class="scene-attribution">
      {speaker ? <b>{speakerName(speaker, locale)}</b> : null}
      {parts.map((part) => (
        <span key={part}>{marked(part, locale)}</span>
      ))}
    </p>
  );
}
