import {fitPlaces, toSceneCamera} from '../../../carto/scene-camera.ts';
import {isWide, type Briefing, type Scene} from '../../../domain/briefing.ts';
import {CUT_LINK, parseBriefingFile} from '../../../domain/briefing-file.ts';
import type {BriefingId} from '../../../domain/id.ts';
import type {Said} from '../../../domain/text.ts';
import type {Camera, ViewState} from '../../../domain/view.ts';
import type {PresentCommand} from '../../../state/present-keys.ts';
import {perform, QUIET, type Performance, type Step} from '../../../state/present-state.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {Presenter} from './presenter.tsx';
import {placesWithStatus} from './status-list.tsx';
import './presenter.css';
import type {App} from '../../app.ts';
import {choice, handleDeleted, listenToUndo} from './choosing.tsx';
import {render} from '../../../browser/render.ts';
import {createBlankScreen, keptScreen} from './blank-screen.ts';
import {createCountdown} from './countdown.ts';
import {createDialogs} from './dialogs.tsx';
import {createEditing} from './editing.ts';
import {fullScreen} from './full-screen.ts';
import {listenToKeys} from './keyboard.ts';
import {knownToBriefings} from './known-to-briefings.ts';
import {createLaser} from './laser.ts';
import {createMapTools} from './map-tools.ts';
import {ownBriefings} from '../edit/own-briefings.ts';
import {panned} from './panned.ts';
import {PictureFigure} from './scene-picture.tsx';
import {createPlayer} from './player.ts';
import {fromHash, holdsBriefing, SHARED} from './share-link.ts';
import {createSpeaker} from './speaker-link.ts';
import {listenToSwipes} from './swipe.ts';
import {createWakeLock} from './wake-lock.ts';
import {wakeWithPointer} from './wake-with-pointer.ts';

/** Brings presenting to life: it follows the store from now on. @returns what takes it away again */
export function startPresenting(app: App): () => void {
  const {document, window, store, map} = app;
  const layout = document.querySelector<HTMLElement>('.layout') as HTMLElement;
  const region = layout.insertBefore(createRegion(document), layout.firstChild);
  const own = ownBriefings(app);
  const editing = createEditing(app, own);
  const beside = layout.insertBefore(createBeside(document), region.nextSibling);
  const screen = fullScreen(document);
  let performance: Performance = {...QUIET, screen: keptScreen(window)};
  let report = '';
  let notesHere = false;
  let notesOffered = false;
  let shownScene: Scene | null = null;
  let stagedAs = '';
  let sharedFaults: readonly Said[] = [];
  let isWhole = false;

  const player = createPlayer(window, () => tell('next'));
  const countdown = createCountdown(window, () => draw());
  const laser = createLaser(document);
  const tools = createMapTools(app, (text) => {
    report = text;
    draw();
  });
  const dialogs = createDialogs(region, () => {
    performance = {...performance, dialog: 'none'};
    update();
  });
  const blank = createBlankScreen(window, region);
  const awake = createWakeLock(window);
  const speaker = createSpeaker(window, tell);

  function onStage(): Staged | null {
    const {mode} = store.get();
    if (mode.kind !== 'present') return null;
    const briefing = [...own.articles(), ...own.list()].find(({id}) => id === mode.briefing);
    if (!briefing) return null;
    const number = Math.min(mode.scene, briefing.scenes.length);
    return {briefing, number, scene: briefing.scenes[number - 1] as Scene};
  }

  function tell(command: PresentCommand): void {
    const staged = onStage();
    if (!staged) {
      tellChooser(command);
      return;
    }
    const {briefing, number} = staged;
    const step = perform(performance, command, {
      scene: number,
      count: briefing.scenes.length,
      wandering: isWandering(store.get()),
    });
    performance = step.performance;
    if (command === 'restart' || command === 'resume') screen.enter();
    if (step.show !== undefined) store.dispatch({type: 'show-scene', briefing: briefing.id, scene: step.show});
    if (performance.playing && number === briefing.scenes.length && step.show === number)
      performance = {...performance, playing: false};
    act(step);
    update();
  }

  /** Before a briefing is chosen, start means the first, and leave means leave. */
  function tellChooser(command: PresentCommand): void {
    const [first] = [...own.articles(), ...own.list()];
    if (command === 'leave') leave();
    else if (first && (command === 'restart' || command === 'resume')) begin(first.id);
  }

  function begin(briefing: BriefingId): void {
    performance = QUIET;
    screen.enter();
    store.dispatch({type: 'show-scene', briefing, scene: 1});
  }

  function act({act: what}: Step): void {
    if (what === undefined) return;
    if (what === 'leave') leave();
    else if (what === 'fullscreen') screen.toggle();
    else if (what === 'speaker') openSpeaker();
    else if ('zoom' in what) map.zoomBy(what.zoom);
    else store.dispatch({type: 'move-camera', camera: panned(map.camera(), layout, what.pan)});
  }

  function leave(): void {
    screen.leave();
    store.dispatch({type: 'set-mode', mode: {kind: 'explore'}});
    document.querySelector<HTMLElement>('[data-mode="present"]')?.focus();
  }

  /** Where its window is blocked, notes come before the room only when they are asked for once more. */
  function openSpeaker(): void {
    const blocked = !notesHere && !speaker.open();
    notesHere = blocked && notesOffered;
    notesOffered = blocked && !notesHere;
    report = notesOffered ? PRESENTER_MESSAGES[store.get().locale].popupBlocked : '';
  }

  /** What is on stage, to the tools and the speaker's window; then the words, and to the map, which letters what they leave free. */
  function update(): void {
    const staged = onStage();
    const isOn = store.get().mode.kind === 'present';
    const as = JSON.stringify([staged?.briefing.id, staged?.scene, performance.statuses]);
    const changed = as !== stagedAs;
    stagedAs = as;
    if (changed) clearStage(staged?.scene ?? null);
    awake.set(isOn);
    const plays = isOn && performance.playing && !isWandering(store.get());
    player.set(plays && staged ? staged.scene : null, app.index());
    countdown.set(isOn ? performance.countdown : null);
    laser.set(isOn && performance.tool === 'pointer');
    tools.set(isOn ? performance.tool : 'none');
    dialogs.set(isOn && staged ? performance.dialog : 'none', staged, store.get().locale);
    blank.set(isOn ? performance.screen : 'shown');
    draw();
    if (changed) setStage();
  }

  /** What was drawn over the last scene goes. */
  function clearStage(next: Scene | null): void {
    if (next === shownScene) return;
    tools.clear();
    report = '';
    notesOffered = false;
    shownScene = next;
  }

  function draw(): void {
    const view = store.get();
    const staged = onStage();
    const t = PRESENTER_MESSAGES[view.locale];
    region.setAttribute('aria-label', t.region);
    layout.dataset['scene'] = staged?.scene.kind ?? '';
    layout.dataset['wander'] = view.mode.kind === 'present' && staged && view.selection.kind !== 'none' ? 'open' : '';
    drawPicture(performance.statuses === 'scene' ? staged?.scene : undefined);
    if (view.mode.kind !== 'present') {
      speaker.tell(null);
      render(null, content(region));
      return;
    }
    if (!staged) {
      const {briefing} = view.mode;
      const coming = !isWhole || (briefing === SHARED && sharedFaults.length === 0);
      const notFound: Said = (locale) => PRESENTER_MESSAGES[locale].notFound;
      const faults = briefing === '' ? [] : briefing === SHARED ? sharedFaults : [notFound];
      render(briefing !== '' && coming ? null : choice(app, own, faults), content(region));
      return;
    }
    const {briefing, number, scene} = staged;
    render(
      <Presenter
        index={app.index()}
        briefing={briefing}
        number={number}
        scene={scene}
        locale={view.locale}
        performance={performance}
        wandering={isWandering(view)}
        report={report}
        clock={countdown.text()}
        notesHere={notesHere}
        canFillScreen={screen.possible}
      />,
      content(region),
    );
    speaker.tell({
      index: app.index(),
      briefing,
      number,
      locale: view.locale,
      performance,
      wandering: isWandering(view),
    });
  }

  /** Beside the map, which makes room for it. */
  function drawPicture(scene: Scene | undefined): void {
    const picture = (scene?.kind !== 'sources' && scene?.picture) || null;
    layout.dataset['picture'] = picture ? (isWide(picture) ? 'wide' : 'tall') : '';
    const {locale} = store.get();
    render(picture && <PictureFigure picture={picture} dataUrl={app.dataUrl} locale={locale} />, beside);
  }

  /** The map takes the scene. */
  function setStage(): void {
    const staged = onStage();
    const choice = performance.statuses;
    if (staged && choice !== 'scene')
      map.stage({camera: wholeMap(), places: placesWithStatus(app.index(), choice).map(({id}) => id)});
    else map.stage(staged?.scene ?? null);
  }

  /** Places of one status lie along whole railways: the map shows the region, not the ends of the line. */
  function wholeMap(): Camera {
    const {clientWidth: width, clientHeight: height} = app.element('map');
    return toSceneCamera(fitPlaces([], app.index().bundle.region.extent, {width, height}), {width, height});
  }

  function follow(view: ViewState, before: ViewState | null): void {
    if (view.mode.kind !== 'present') performance = QUIET;
    if (before && view.mode !== before.mode && view.mode.kind === 'present') stagedAs = '';
    update();
    if (view.mode.kind === 'present' && before?.mode.kind !== 'present') region.focus({preventScroll: true});
  }

  /** In this mode, ways to the overview and to the article lead back to the scene: the talk is not to be lost. */
  function onClick(event: MouseEvent): void {
    if (store.get().mode.kind !== 'present') return;
    const element = (event.target as Element).closest<HTMLElement>('a, button');
    if (!element) return;
    const {presentCommand, presentScene, presentBriefing, editBriefing, clear, mode, paragraph} = element.dataset;
    // What the mouse has pressed is done: the next Enter is the remote's.
    if (event.detail > 0 && (presentCommand || presentScene) && !element.closest('dialog'))
      region.focus({preventScroll: true});
    if (presentCommand) tell(presentCommand as PresentCommand);
    else if (presentScene) goTo(Number(presentScene));
    else if (presentBriefing) begin(presentBriefing as BriefingId);
    else if (editBriefing !== undefined) editing.open(editBriefing as BriefingId | '');
    else if (handleDeleted(own, element.dataset)) region.focus({preventScroll: true});
    else if (clear !== undefined || mode !== undefined || paragraph !== undefined) tell('return');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A briefing that came in the link itself: it has an id of its own, so that it is in nobody's way. */
  async function takeShared(): Promise<void> {
    const {mode} = store.get();
    const {hash} = window.location;
    const asked = holdsBriefing(hash) || (mode.kind === 'present' && mode.briefing === SHARED && !onStage());
    if (!isWhole || !asked) return;
    const text = await fromHash(hash);
    const parsed = text === null ? CUT_LINK : parseBriefingFile(text, knownToBriefings(app.index()));
    if ('reasons' in parsed) {
      sharedFaults = parsed.reasons;
      draw();
      return;
    }
    own.lend({...(parsed.briefings[0] as Briefing), id: SHARED});
  }

  function goTo(scene: number): void {
    const staged = onStage();
    if (!staged) return;
    performance = {...performance, dialog: 'none', statuses: 'scene', screen: 'shown'};
    store.dispatch({type: 'show-scene', briefing: staged.briefing.id, scene});
    update();
  }

  const stops = [
    store.subscribe(follow, 'picture'),
    own.subscribe(() => follow(store.get(), store.get())),
    listenToKeys(document, () => store.get().mode.kind === 'present', tell),
    listenToSwipes(region, tell),
    listenToSwipes(beside, tell),
    listenToUndo(document, () => store.get().mode.kind === 'present' && !onStage(), own),
    wakeWithPointer(document, region),
    app.onIndex(() => {
      follow(store.get(), store.get());
      void takeShared();
    }),
  ];
  document.addEventListener('click', onClick, true);
  void app.loadWhole().then(() => {
    isWhole = true;
    follow(store.get(), store.get());
    void takeShared();
  });
  follow(store.get(), null);
  return () => {
    for (const stop of [
      ...stops,
      awake.dispose,
      editing.dispose,
      player.dispose,
      countdown.dispose,
      laser.dispose,
      tools.dispose,
      speaker.dispose,
    ])
      stop();
    document.removeEventListener('click', onClick, true);
    region.remove();
    beside.remove();
  };
}

export interface Staged {
  readonly briefing: Briefing;
  /** From 1. */
  readonly number: number;
  readonly scene: Scene;
}

function createRegion(document: Document): HTMLElement {
  const region = document.createElement('section');
  region.id = 'presenter';
  region.dataset['region'] = 'presenter';
  region.tabIndex = -1;
  // What a room is shown stands as it was prepared.
  region.translate = false;
  region.append(document.createElement('div'));
  return region;
}

/** Where the picture of a page stands. */
function createBeside(document: Document): HTMLElement {
  const beside = document.createElement('div');
  beside.id = 'presenter-beside';
  beside.translate = false;
  return beside;
}

/** The part that Preact draws; dialogs and the blank screen stand beside it. */
function content(region: HTMLElement): HTMLElement {
  return region.firstElementChild as HTMLElement;
}

function isWandering({camera, selection}: ViewState): boolean {
  return camera !== 'fit' || selection.kind !== 'none';
}
