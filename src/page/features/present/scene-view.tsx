import type {Briefing, Scene} from '../../../domain/briefing.ts';
import {placesIn, type Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {wordsIn} from '../../../words/messages.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {SceneQuotation} from './scene-quotation.tsx';
import {articleTitle, oneLine, SceneHead} from './scene-head.tsx';
import {SceneSources} from './scene-sources.tsx';
import {PUNCTUATION} from '../../../words/punctuation.ts';
import {marked} from '../../../quotation/marked.tsx';

export interface SceneViewProps {
  readonly index: Index;
  readonly briefing: Briefing;
  readonly scene: Scene;
  readonly locale: Locale;
}

/** The words of a scene, left of the map. */
export function SceneView(props: SceneViewProps) {
  switch (props.scene.kind) {
    case 'title':
      return <TitleScene {...props} />;
    case 'scene':
      return <QuotedScene {...props} />;
    case 'sources':
      return <SceneSources {...props} />;
  }
}

function QuotedScene({index, scene, locale}: SceneViewProps) {
  const [first] = scene.passages.flatMap((id) => index.passage.get(id) ?? []);
  return (
    <div class="scene">
      <SceneHead scene={scene} locale={locale} />
      {first ? <SceneQuotation key={first.id} index={index} passage={first} locale={locale} /> : null}
      {first ? <NotMarked index={index} passage={first} locale={locale} /> : null}
    </div>
  );
}

/** The room looks for what the quotation speaks of: where the map cannot show it, the page says so. */
function NotMarked({index, passage, locale}: Pick<SceneViewProps, 'index' | 'locale'> & {readonly passage: Passage}) {
  const places = placesIn(index, passage.places).filter(
    ({precision}) => precision === 'within' || precision === 'unlocated',
  );
  if (places.length === 0) return null;
  const names = places.map(({name}) => inLocale(name, locale)).join(PUNCTUATION[locale].list);
  return <p class="scene-not-marked">{marked(PRESENTER_MESSAGES[locale].notMarked(names), locale)}</p>;
}

function TitleScene({index: {bundle}, briefing, scene, locale}: SceneViewProps) {
  const t = wordsIn(locale);
  return (
    <div class="scene opening">
      <SceneHead scene={scene} locale={locale} />
      <ol class="contents">
        {briefing.scenes.map(({id, kind, headline}, at) =>
          kind === 'scene' ? (
            <li key={id} data-number={at + 1}>
              {marked(oneLine(inLocale(headline, locale)), locale)}
            </li>
          ) : null,
        )}
      </ol>
      <div class="opening-source">
        <p lang="zh-CN">《{articleTitle(bundle)}》</p>
        <p>{marked(t.printed(bundle.article, inLocale(bundle.article.dateInferred, locale)), locale)}</p>
      </div>
    </div>
  );
}
