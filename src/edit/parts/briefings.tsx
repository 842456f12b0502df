import type {BriefingEntry, SceneEntry} from '../../compile/entries.ts';
import type {BriefingId, PassageId} from '../../domain/id.ts';
import type {Bilingual} from '../../domain/text.ts';
import type {Sheet} from '../protocol.ts';
import {EN} from '../words/en.ts';
import {ZH} from '../words/zh.ts';
import {titleOf} from '../model/title.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {Act, Field} from './common.tsx';

/** Talks made from the article: scenes in their order, each with a headline and the passage that it quotes. */
export function Briefings({desk, state: {sheet, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const make = (): void => desk.change(t.did.briefing, [{do: 'put', file: 'briefings', entry: firstBriefing(sheet)}]);
  return (
    <main class="briefings">
      <section class="card" data-card="" tabIndex={-1} aria-label={t.steps.briefings}>
        <h2>{t.steps.briefings}</h2>
        <p class="remark">{t.briefingRemark}</p>
        <div class="acts">
          <Act by="b" disabled={sheet.passages.length === 0} act={make}>
            {t.newBriefing}
          </Act>
          <Act by="Enter" isMain act={() => desk.go('publish')}>
            {t.goOn(t.steps.publish)}
          </Act>
        </div>
        {sheet.briefings.map((briefing) => (
          <Briefing key={briefing.id} desk={desk} sheet={sheet} briefing={briefing} locale={locale} />
        ))}
      </section>
    </main>
  );
}

interface BriefingProps extends Pick<PartProps, 'desk'> {
  readonly sheet: Sheet;
  readonly briefing: BriefingEntry;
  readonly locale: PartProps['state']['locale'];
}

function Briefing({desk, sheet, briefing, locale}: BriefingProps) {
  const t = EDIT_WORDS[locale];
  const put = (change: Partial<BriefingEntry>): void =>
    desk.change(t.did.briefing, [{do: 'put', file: 'briefings', entry: {...briefing, ...change}}]);
  const {scenes, title} = briefing;
  const putScene = (at: number, change: Partial<SceneEntry>): void =>
    put({scenes: scenes.map((scene, index) => (index === at ? {...scene, ...change} : scene))});
  const move = (at: number, by: 1 | -1): void => put({scenes: movedScene(scenes, at, by)});
  const quoted = (id: PassageId | undefined): string => sheet.passages.find((each) => each.id === id)?.exact ?? '';
  return (
    <article class="briefing">
      <div class="row">
        <Field name={t.briefingTitle} value={title.zh} lang="zh-CN" put={(zh) => put({title: {...title, zh}})} />
        <Field name={t.inEnglish} value={title.en} lang="en" put={(en) => put({title: {...title, en}})} />
        <button
          type="button"
          onClick={() => desk.change(t.did.briefing, [{do: 'drop', file: 'briefings', id: briefing.id}])}
        >
          {t.drop}
        </button>
      </div>
      <ol>
        {scenes.map((scene, at) => (
          <li key={scene.id} data-scene-of={scene.kind}>
            <p class="over">
              {t.scenes[scene.kind]} {at + 1}
            </p>
            <div class="row">
              <Field
                name={t.sceneHead}
                value={scene.headline.zh}
                lang="zh-CN"
                put={(zh) => putScene(at, {headline: {...scene.headline, zh}})}
              />
              <Field
                name={t.inEnglish}
                value={scene.headline.en}
                lang="en"
                put={(en) => putScene(at, {headline: {...scene.headline, en}})}
              />
            </div>
            {scene.kind === 'scene' ? (
              <>
                <blockquote lang="zh-CN">{quoted(scene.passages?.[0])}</blockquote>
                <div class="acts">
                  <button type="button" disabled={scenes[at - 1]?.kind !== 'scene'} onClick={() => move(at, -1)}>
                    ↑ {t.earlier}
                  </button>
                  <button type="button" disabled={scenes[at + 1]?.kind !== 'scene'} onClick={() => move(at, 1)}>
                    ↓ {t.later}
                  </button>
                  <button type="button" onClick={() => put({scenes: scenes.filter((_, index) => index !== at)})}>
                    {t.drop}
                  </button>
                </div>
              </>
            ) : null}
          </li>
        ))}
      </ol>
      <label class="field">
        <span>{t.addScene}</span>
        <select
          aria-label={t.addScene}
          value=""
          onChange={({currentTarget}) => put({scenes: withScene(scenes, sheet, currentTarget.value)})}
        >
          <option value="">{t.choose}</option>
          {sheet.passages.map(({id, exact}) => (
            <option key={id} value={id}>
              {exact.slice(0, 40)}
            </option>
          ))}
        </select>
      </label>
    </article>
  );
}

/** Scenes have words in both languages; English may come later. */
const both = (zh: string, en: string): Bilingual => ({zh, en});
const SOURCES = both(ZH.scenes.sources, EN.scenes.sources);

/** A title and the sources: what every talk begins and ends with. */
function firstBriefing(sheet: Sheet): BriefingEntry {
  const used = new Set<string>(sheet.briefings.map(({id}) => id));
  const numbers = Array.from({length: used.size + 1}, (_, at) => `talk-${at + 1}`);
  const title = both(titleOf(sheet), sheet.article.structure.find(({kind}) => kind === 'title')?.en ?? '');
  return {
    id: (numbers.find((id) => !used.has(id)) ?? 'talk') as BriefingId,
    title,
    scenes: [
      {id: 'opening', kind: 'title', headline: title, notes: title},
      {id: 'sources', kind: 'sources', headline: SOURCES, notes: SOURCES},
    ],
  };
}

/** With a scene that quotes this passage, before the sources. */
function withScene(scenes: readonly SceneEntry[], sheet: Sheet, id: string): readonly SceneEntry[] {
  const passage = sheet.passages.find((each) => each.id === id);
  if (!passage) return scenes;
  const ids = new Set(scenes.map((scene) => scene.id));
  const free = [id, ...Array.from({length: scenes.length + 1}, (_, at) => `${id}-${at + 2}`)].find(
    (each) => !ids.has(each),
  );
  const scene: SceneEntry = {
    id: free ?? id,
    kind: 'scene',
    headline: both(/^[^，；：。]{1,24}/.exec(passage.exact)?.[0] ?? passage.exact, ''),
    notes: both(passage.exact, passage.gloss),
    places: passage.places,
    passages: [passage.id as PassageId],
  };
  const end = scenes.at(-1)?.kind === 'sources' ? scenes.length - 1 : scenes.length;
  return [...scenes.slice(0, end), scene, ...scenes.slice(end)];
}

function movedScene(scenes: readonly SceneEntry[], at: number, by: 1 | -1): readonly SceneEntry[] {
  const next = [...scenes];
  const [scene] = next.splice(at, 1);
  if (scene) next.splice(at + by, 0, scene);
  return next;
}
