import {fitPlaces, toSceneCamera} from '../../../carto/scene-camera.ts';
import type {Scene} from '../../../domain/briefing.ts';
import type {StagedScene} from '../../../map/controller/map.ts';
import type {StatusChoice} from '../../../state/present-state.ts';
import type {App} from '../../app.ts';
import {createBlankScreen} from './blank-screen.ts';
import {createDialogs} from './dialogs.tsx';
import {createLaser} from './laser.ts';
import {createMapTools} from './map-tools.ts';
import {panned} from './panned.ts';
import {createPlayer} from './player.ts';
import type {Room} from './room.tsx';
import {placesWithStatus} from './status-list.tsx';
import {isWandering, type Talk} from './talk.ts';
import {createWakeLock} from './wake-lock.ts';

/** All that goes with the words: the map, what is laid over it, what runs by itself. */
export interface Stage {
  /** Shows the talk as it is now. `isAnew`: the map takes its scene even if it is the same. */
  readonly update: (isAnew?: boolean) => void;
  readonly dispose: () => void;
}

export function createStage(app: App, talk: Talk, room: Room): Stage {
  const {document, window, store, map} = app;
  const {region} = room;
  const layout = region.parentElement as HTMLElement;
  const player = createPlayer(window, () => talk.tell('next'));
  const laser = createLaser(document);
  const tools = createMapTools(app, room.report);
  const dialogs = createDialogs(region, talk.closeDialog);
  const blank = createBlankScreen(window, region);
  const awake = createWakeLock(window);
  let shownScene: Scene | null = null;
  let stagedAs = '';

  /** What is on stage, to the tools and the speaker's window; then the words, and to the map, which letters what they leave free. */
  function update(isAnew = false): void {
    const staged = talk.staged();
    const {playing, tool, dialog, statuses, screen} = talk.performance();
    const scene = staged?.scene ?? null;
    const as = JSON.stringify([staged?.briefing.id, scene, statuses]);
    const changed = isAnew || as !== stagedAs;
    stagedAs = as;
    if (changed && scene !== shownScene) {
      // What was drawn over the last scene goes.
      tools.clear();
      room.turn();
      shownScene = scene;
    }
    awake.set(talk.isOn());
    player.set(playing && !isWandering(store.get()) ? scene : null, app.index());
    laser.set(tool === 'pointer');
    tools.set(tool);
    dialogs.set(dialog, staged, store.get().locale);
    blank.set(screen);
    room.draw();
    if (changed) map.stage(scene && onMap(app, scene, statuses));
  }

  const stopListening = talk.onStep((act) => {
    if (act === 'speaker') room.askForNotes();
    else if (typeof act === 'object' && 'zoom' in act) map.zoomBy(act.zoom);
    else if (typeof act === 'object')
      store.dispatch({type: 'move-camera', camera: panned(map.camera(), layout, act.pan)});
    update();
  });

  return {
    update,
    dispose() {
      for (const stop of [stopListening, awake.dispose, player.dispose, laser.dispose, tools.dispose]) stop();
    },
  };
}

/** Places of one status lie along whole railways: for these the map shows the region, not the ends of the line. */
function onMap({element, index}: App, scene: Scene, statuses: StatusChoice): StagedScene {
  if (statuses === 'scene') return scene;
  const {clientWidth: width, clientHeight: height} = element('map');
  const size = {width, height};
  const camera = toSceneCamera(fitPlaces([], index().bundle.region.extent, size), size);
  return {camera, places: placesWithStatus(index(), statuses).map(({id}) => id)};
}
