import type {ViewState} from '../../../domain/view.ts';
import './presenter.css';
import type {App} from '../../app.ts';
import {createAskedBriefing} from './asked-briefing.ts';
import {listenToUndo} from './choosing.tsx';
import {createLazyEditor} from './lazy-editor.ts';
import {listenToKeys} from './keyboard.ts';
import {ownBriefings} from '../edit/own-briefings.ts';
import {listenToPresses} from './presses.ts';
import {createRoom} from './room.tsx';
import {createStage} from './stage.ts';
import {listenToSwipes} from './swipe.ts';
import {createTalk} from './talk.ts';
import {wakeWithPointer} from './wake-with-pointer.ts';

/** Brings presenting to life: it follows the store from now on. @returns what takes it away again */
export function startPresenting(app: App): () => void {
  const {document, store} = app;
  const own = ownBriefings(app);
  const talk = createTalk(app, own);
  const asked = createAskedBriefing(app, own, talk, () => room.draw());
  const room = createRoom(app, own, talk, asked);
  const stage = createStage(app, talk, room);
  const editor = createLazyEditor(app, own);
  const {region, beside} = room;

  function follow({mode}: ViewState, before: ViewState | null): void {
    const isOn = mode.kind === 'present';
    if (!isOn) talk.end();
    stage.update(isOn && mode !== before?.mode);
    if (isOn && before?.mode.kind !== 'present') region.focus({preventScroll: true});
  }

  function renew(): void {
    stage.update();
    void asked.take();
  }

  const stops = [
    store.subscribe(follow, 'picture'),
    own.subscribe(() => stage.update()),
    listenToKeys(document, talk.isOn, talk.tell),
    listenToSwipes(region, talk.tell),
    listenToSwipes(beside, talk.tell),
    listenToUndo(document, () => talk.isOn() && !talk.staged(), own),
    wakeWithPointer(document, region),
    app.onIndex(renew),
    listenToPresses(region, talk, own, editor.open),
    editor.dispose,
    stage.dispose,
    room.dispose,
  ];
  void app.loadWhole().then(renew);
  follow(store.get(), null);
  return () => {
    for (const stop of stops) stop();
  };
}
