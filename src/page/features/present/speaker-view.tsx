import {wordsOf} from '../../../domain/article.ts';
import type {Briefing, Scene} from '../../../domain/briefing.ts';
import {placesIn, type Index} from '../../../domain/bundle.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {Performance} from '../../../state/present-state.ts';
import {Attribution} from '../../../quotation/quotation.tsx';
import {PRESENTER_MESSAGES, type NamedCommand} from './messages.ts';
import {oneLine} from './scene-head.tsx';
import {PictureFigure} from './scene-picture.tsx';
import {SPEAKER_MESSAGES} from './speaker-messages.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

export interface SpeakerViewProps {
  readonly index: Index;
  readonly briefing: Briefing;
  /** From 1. */
  readonly number: number;
  readonly locale: Locale;
  readonly performance: Performance;
  readonly wandering: boolean;
  /** Local time, and time since the talk began. */
  readonly clock: string;
  readonly elapsed: string;
  /** Nothing has been heard of the presenting window for a while. */
  readonly alone: boolean;
  /** The presenting window shows something else by now. */
  readonly left: boolean;
  /** The folder of the open data. */
  readonly dataUrl: URL;
  /** The address of a scene's map; null until it is drawn. */
  readonly pictureOf: (scene: Scene) => string | null;
}

/** What the speaker sees and the room does not. */
export function SpeakerView({
  index,
  briefing,
  number,
  locale,
  performance,
  wandering,
  clock,
  elapsed,
  alone,
  left,
  dataUrl,
  pictureOf,
}: SpeakerViewProps) {
  const t = SPEAKER_MESSAGES[locale];
  const scene = briefing.scenes[number - 1];
  const next = briefing.scenes[number];
  if (!scene) return null;
  return (
    <main class="speaker-window">
      <header>
        <p class="speaker-clock">
          <span>{t.clock}</span> <time>{clock}</time>
        </p>
        <p class="speaker-elapsed">
          <span>{t.elapsed}</span> <time>{elapsed}</time>{' '}
          <button type="button" data-reset-clock="">
            {t.reset}
          </button>
        </p>
        <p class="speaker-state" role="status">
          {stateOf({performance, wandering, alone, left, number, locale})}
        </p>
      </header>
      <section class="speaker-now" aria-label={t.now}>
        <p class="speaker-kicker">
          <b>
            {number} / {briefing.scenes.length}
          </b>{' '}
          {shown(scene.kicker, locale)}
        </p>
        <h1>{shown(scene.headline, locale)}</h1>
        <div class="speaker-stage">
          <div>
            <SceneMap index={index} scene={scene} locale={locale} picture={pictureOf(scene)} />
            {scene.picture ? <PictureFigure picture={scene.picture} dataUrl={dataUrl} locale={locale} /> : null}
          </div>
          <div>
            <Quoted index={index} scene={scene} locale={locale} />
          </div>
        </div>
      </section>
      <section class="speaker-notes" aria-label={t.notes}>
        <h2>{t.notes}</h2>
        {inLocale(scene.notes, locale)
          .split('\n')
          .map((line) => (
            <p key={line}>{marked(line, locale)}</p>
          ))}
      </section>
      <section class="speaker-next" aria-label={t.next}>
        {next ? <SceneMap index={index} scene={next} locale={locale} picture={pictureOf(next)} /> : null}
        <div>
          <h2>{t.next}</h2>
          {next ? (
            <p>
              <b>{marked(oneLine(inLocale(next.headline, locale)), locale)}</b>
              <span>{shown(next.kicker, locale)}</span>
            </p>
          ) : (
            <p>{t.lastPage}</p>
          )}
        </div>
      </section>
      <SpeakerCommands locale={locale} />
    </main>
  );
}

/** A scene's map as the room has it; its place is kept until it is drawn. */
function SceneMap({
  index,
  scene,
  locale,
  picture,
}: {
  readonly index: Index;
  readonly scene: Scene;
  readonly locale: Locale;
  readonly picture: string | null;
}) {
  const names = placesIn(index, scene.places).map(({name}) => inLocale(name, locale));
  return (
    <div class="speaker-map">{picture ? <img src={picture} alt={SPEAKER_MESSAGES[locale].mapOf(names)} /> : null}</div>
  );
}

const COMMANDS: readonly NamedCommand[] = ['back', 'next', 'return', 'black', 'white', 'autoplay', 'first', 'last'];

function SpeakerCommands({locale}: {readonly locale: Locale}) {
  const t = PRESENTER_MESSAGES[locale];
  return (
    <nav aria-label={t.tools}>
      {COMMANDS.map((command) => (
        <button key={command} type="button" class={command} data-present-command={command}>
          {t.commands[command]}
        </button>
      ))}
    </nav>
  );
}

/** All passages of the scene, each with its source. */
function Quoted({index, scene, locale}: {readonly index: Index; readonly scene: Scene; readonly locale: Locale}) {
  const passages = scene.passages.flatMap((id) => index.passage.get(id) ?? []);
  return (
    <>
      {passages.map((passage) => (
        <figure key={passage.id} class="speaker-quotation">
          <blockquote lang="zh-CN">{wordsOf(index.bundle.article.text, passage)}</blockquote>
          <figcaption>
            <Attribution index={index} passage={passage} locale={locale} />
          </figcaption>
        </figure>
      ))}
    </>
  );
}

function stateOf({
  performance,
  wandering,
  alone,
  left,
  number,
  locale,
}: Pick<SpeakerViewProps, 'performance' | 'wandering' | 'alone' | 'left' | 'number' | 'locale'>): string {
  const t = PRESENTER_MESSAGES[locale];
  if (alone) return SPEAKER_MESSAGES[locale].alone;
  if (left) return SPEAKER_MESSAGES[locale].left;
  if (performance.screen !== 'shown') return t.blank;
  if (wandering) return `${t.wandering(number)}，${t.wanderingHint}`;
  return performance.playing ? t.playing : '';
}
