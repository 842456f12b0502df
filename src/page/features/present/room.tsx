import {isWide, type ScenePicture} from '../../../domain/briefing.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {Presenter} from './presenter.tsx';
import type {App} from '../../app.ts';
import type {AskedBriefing} from './asked-briefing.ts';
import {choice} from './choosing.tsx';
import {render} from '../../../browser/render.ts';
import {createCountdown} from './countdown.ts';
import type {OwnBriefings} from '../edit/own-briefings.ts';
import {PictureFigure} from './scene-picture.tsx';
import {createSpeaker} from './speaker-link.ts';
import {isWandering, type Staged, type Talk} from './talk.ts';

/** What is read of a talk: by the room beside the map, by the speaker in a window apart. */
export interface Room {
  /** Where the words stand, */
  readonly region: HTMLElement;
  /** and the picture of a page. */
  readonly beside: HTMLElement;
  readonly draw: () => void;
  /** Lets a tool say something. */
  readonly report: (text: string) => void;
  /** What was said to the last scene goes. */
  readonly turn: () => void;
  readonly askForNotes: () => void;
  readonly dispose: () => void;
}

export function createRoom(app: App, own: OwnBriefings, talk: Talk, asked: AskedBriefing): Room {
  const {document, window, store} = app;
  const layout = document.querySelector<HTMLElement>('.layout') as HTMLElement;
  const region = layout.insertBefore(createRegion(document), layout.firstChild);
  const beside = layout.insertBefore(createBeside(document), region.nextSibling);
  const words = region.firstElementChild as HTMLElement;
  const countdown = createCountdown(window, draw);
  const speaker = createSpeaker(window, talk.tell);
  let report = '';
  let notes: 'away' | 'offered' | 'here' = 'away';

  function draw(): void {
    const {locale, mode, selection} = store.get();
    const staged = talk.staged();
    const {countdown: minutes, statuses} = talk.performance();
    countdown.set(minutes);
    region.setAttribute('aria-label', PRESENTER_MESSAGES[locale].region);
    layout.dataset['scene'] = staged?.scene.kind ?? '';
    layout.dataset['wander'] = staged && selection.kind !== 'none' ? 'open' : '';
    const picture = staged && statuses === 'scene' ? pictureOf(staged) : null;
    layout.dataset['picture'] = picture ? (isWide(picture) ? 'wide' : 'tall') : '';
    render(picture && <PictureFigure picture={picture} dataUrl={app.dataUrl} locale={locale} />, beside);
    if (staged) {
      drawScene(staged);
      return;
    }
    if (mode.kind !== 'present') speaker.tell(null);
    const faults = mode.kind === 'present' ? asked.faults(mode.briefing) : null;
    render(faults && choice(app, own, faults), words);
  }

  function drawScene({briefing, number, scene}: Staged): void {
    const view = store.get();
    const {locale} = view;
    const performance = talk.performance();
    const told = {index: app.index(), briefing, number, locale, performance, wandering: isWandering(view)};
    const said = {report, clock: countdown.text(), notesHere: notes === 'here', canFillScreen: talk.canFillScreen};
    render(<Presenter {...told} {...said} scene={scene} />, words);
    speaker.tell(told);
  }

  return {
    region,
    beside,
    draw,
    report(text) {
      report = text;
      draw();
    },
    turn() {
      report = '';
      if (notes === 'offered') notes = 'away';
    },
    /** Where the speaker's window is blocked, notes come before the room only when they are asked for once more. */
    askForNotes() {
      if (notes === 'here' || speaker.open()) notes = 'away';
      else notes = notes === 'offered' ? 'here' : 'offered';
      report = notes === 'offered' ? PRESENTER_MESSAGES[store.get().locale].popupBlocked : '';
    },
    dispose() {
      countdown.dispose();
      speaker.dispose();
      region.remove();
      beside.remove();
    },
  };
}

function createRegion(document: Document): HTMLElement {
  const region = document.createElement('section');
  region.id = 'presenter';
  region.dataset['region'] = 'presenter';
  region.tabIndex = -1;
  // What a room is shown stands as it was prepared.
  region.translate = false;
  // Preact draws in here; dialogs and the blank screen stand after it.
  region.append(document.createElement('div'));
  return region;
}

function createBeside(document: Document): HTMLElement {
  const beside = document.createElement('div');
  beside.id = 'presenter-beside';
  beside.translate = false;
  return beside;
}

function pictureOf({scene}: Staged): ScenePicture | null {
  return (scene.kind !== 'sources' && scene.picture) || null;
}
