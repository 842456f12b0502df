import type {ComponentChildren} from 'preact';
import {useLayoutEffect, useRef} from 'preact/hooks';
import type {Briefing, Scene} from '../../../domain/briefing.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {Performance} from '../../../state/present-state.ts';
import {fitWords} from './fit-words.ts';
import {PRESENTER_MESSAGES, type NamedCommand} from './messages.ts';
import {oneLine, sourceLine} from './scene-head.tsx';
import {SceneView} from './scene-view.tsx';
import {StatusList} from './status-list.tsx';
import {shown} from '../../../quotation/marked.tsx';

export interface PresenterProps {
  readonly index: Index;
  readonly briefing: Briefing;
  /** From 1. */
  readonly number: number;
  readonly scene: Scene;
  readonly locale: Locale;
  readonly performance: Performance;
  readonly wandering: boolean;
  /** What a tool has to say: a measure, a hint. */
  readonly report: string;
  readonly clock: string;
  /** Where the speaker window is blocked, its notes stand here. */
  readonly notesHere: boolean;
  readonly canFillScreen: boolean;
}

/** A long list of sources may have to be scrolled, also by keyboard. */
const SCROLLABLE = {tabIndex: 0};

/** The words beside the map, the ticks, the tools. */
export function Presenter(props: PresenterProps) {
  const {index, briefing, number, scene, locale, performance, wandering, report, clock, notesHere} = props;
  const t = PRESENTER_MESSAGES[locale];
  const words = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (words.current ? fitWords(words.current) : undefined), [scene, locale, performance.statuses]);
  return (
    <>
      <p class={clock ? 'presenter-report beside' : 'presenter-report'} role="status">
        {reportOf({t, performance, wandering, number, report})}
      </p>
      <div
        class="presenter-words"
        ref={words}
        key={`${briefing.id} ${scene.id} ${locale} ${performance.statuses}`}
        {...(scene.kind === 'sources' ? SCROLLABLE : {})}
      >
        {performance.statuses === 'scene' ? (
          <SceneView index={index} briefing={briefing} scene={scene} locale={locale} />
        ) : (
          <StatusList index={index} choice={performance.statuses} locale={locale} />
        )}
      </div>
      {notesHere ? (
        <aside class="notes-here" aria-label={t.notes}>
          <b>{t.notes}</b>
          <p>{shown(scene.notes, locale)}</p>
        </aside>
      ) : null}
      <footer>
        <Ticks briefing={briefing} number={number} locale={locale} />
        <p class="presenter-source">
          <span>{sourceLine(index.bundle, locale)}</span>
          <span class="page">
            {number} / {briefing.scenes.length}
          </span>
        </p>
      </footer>
      <Tools performance={performance} locale={locale} canFillScreen={props.canFillScreen} />
      {clock ? (
        <p class={`countdown${clock.startsWith('−') ? ' over' : ''}`} role="timer">
          {clock}
        </p>
      ) : null}
    </>
  );
}

type ReportParts = Pick<PresenterProps, 'performance' | 'wandering' | 'number' | 'report'> & {
  readonly t: (typeof PRESENTER_MESSAGES)['en'];
};

function reportOf({t, performance, wandering, number, report}: ReportParts): string {
  if (performance.digits) return t.digits(performance.digits);
  if (report) return report;
  if (wandering) return `${t.wandering(number)}，${t.wanderingHint}`;
  return performance.playing ? t.playing : '';
}

/** One tick a page; each is the way there. */
function Ticks({briefing, number, locale}: Pick<PresenterProps, 'briefing' | 'number' | 'locale'>) {
  const t = PRESENTER_MESSAGES[locale];
  return (
    <ol class="ticks" aria-label={t.position(number, briefing.scenes.length)}>
      {briefing.scenes.map(({id, headline}, at) => (
        <li key={id}>
          <button
            type="button"
            data-present-scene={at + 1}
            class={at < number ? 'past' : ''}
            aria-current={at + 1 === number ? 'step' : undefined}
            aria-label={t.toScene(at + 1, oneLine(inLocale(headline, locale)))}
          />
        </li>
      ))}
    </ol>
  );
}

const BUTTONS: readonly (readonly NamedCommand[])[] = [
  ['back', 'next', 'autoplay'],
  ['pointer', 'draw', 'distance', 'area', 'statuses', 'countdown'],
  ['overview', 'speaker', 'fullscreen', 'help', 'leave'],
];

/** Every command as a button, for hands without a keyboard. They come when the pointer moves, or with Tab. */
function Tools({performance, locale, canFillScreen}: Pick<PresenterProps, 'performance' | 'locale' | 'canFillScreen'>) {
  const t = PRESENTER_MESSAGES[locale];
  const isOn = (command: NamedCommand): boolean | undefined => {
    switch (command) {
      case 'autoplay':
        return performance.playing;
      case 'countdown':
        return performance.countdown !== null;
      case 'statuses':
        return performance.statuses !== 'scene';
      case 'pointer':
      case 'draw':
      case 'distance':
      case 'area':
        return performance.tool === command;
      default:
        return undefined;
    }
  };
  const button = (command: NamedCommand): ComponentChildren => (
    <button key={command} type="button" data-present-command={command} aria-pressed={isOn(command)}>
      {t.commands[command]}
    </button>
  );
  return (
    <div class="tools" role="toolbar" aria-label={t.tools}>
      {BUTTONS.map((group, at) => (
        <div key={at}>{group.filter((command) => canFillScreen || command !== 'fullscreen').map(button)}</div>
      ))}
    </div>
  );
}
