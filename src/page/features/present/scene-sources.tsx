import type {Briefing, Scene} from '../../../domain/briefing.ts';
import {placesIn, type Index} from '../../../domain/bundle.ts';
import type {Place, Source} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {wordsIn} from '../../../words/messages.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {articleTitle, SceneHead} from './scene-head.tsx';
import {PUNCTUATION} from '../../../words/punctuation.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

interface SceneSourcesProps {
  readonly index: Index;
  readonly briefing: Briefing;
  readonly scene: Scene;
  readonly locale: Locale;
}

/** The last page: what was quoted, how exact the places are, whose data the map is made of. */
export function SceneSources({index, briefing, scene, locale}: SceneSourcesProps) {
  const t = PRESENTER_MESSAGES[locale];
  const passages = new Set(briefing.scenes.flatMap((each) => each.passages));
  const places = placesOf(index, briefing);
  return (
    <div class="scene closing">
      <SceneHead scene={scene} locale={locale} />
      <dl class="sources">
        <dt>{t.articleSource}</dt>
        <dd>
          <span lang="zh-CN">《{articleTitle(index.bundle)}》</span> {t.pages(passages.size)}
        </dd>
        <dt>{t.positions}</dt>
        <dd>
          {precisionGroups(places, locale).map(([name, members]) => (
            <p key={name}>
              <b>{name}</b> {marked(members, locale)}
            </p>
          ))}
        </dd>
        <dt>{t.mapSources}</dt>
        <dd>
          {sourcesOf(index, places).map(({id, title, licence}) => (
            <p key={id}>
              {shown(title, locale)} <small>{licence}</small>
            </p>
          ))}
        </dd>
      </dl>
    </div>
  );
}

function placesOf(index: Index, {scenes}: Briefing): readonly Place[] {
  const ids = new Set(scenes.flatMap(({places}) => places));
  return placesIn(index, ids);
}

function sourcesOf(index: Index, places: readonly Place[]): readonly Source[] {
  const ids = new Set(places.map(({source}) => source));
  return index.bundle.sources.filter(({id}) => ids.has(id));
}

/** Names by precision, the best first; what has no position of its own is said to have none. */
function precisionGroups(places: readonly Place[], locale: Locale): readonly (readonly [string, string])[] {
  const {precisions} = wordsIn(locale);
  const t = PRESENTER_MESSAGES[locale];
  const named = (group: readonly Place[]): string =>
    group.map(({name}) => inLocale(name, locale)).join(PUNCTUATION[locale].list);
  const drawn = (['surveyed', 'digitised', 'schematic'] as const).map(
    (precision) => [precisions[precision], places.filter((place) => place.precision === precision)] as const,
  );
  const not = [
    t.notPlaced,
    places.filter(({precision}) => precision === 'within' || precision === 'unlocated'),
  ] as const;
  return [...drawn, not].filter(([, group]) => group.length > 0).map(([name, group]) => [name, named(group)]);
}
