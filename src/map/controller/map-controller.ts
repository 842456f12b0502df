import '../painter/gl/maplibre.css';
import type {Painter} from '../../carto/painter.ts';
import type {PlaceId} from '../../domain/id.ts';
import {createChoosing} from './choosing.ts';
import {followPointer, followSize, followStore} from './follow-page.ts';
import type {MapController} from './map.ts';
import {commandsOf} from './map-commands.ts';
import {createMapCore, type MapControllerOptions, type MapCore} from './map-core.ts';
import {upgrade} from './upgrade.ts';

/** Joins the store and the map: the view decides what is shown, the map tells what the reader does to it. */
export function createMapController(options: MapControllerOptions): MapController {
  let settle: (kind: Painter['kind']) => void = () => {};
  const choosing = createChoosing(() => core);
  const hover = (place: PlaceId | null): void => {
    const {now, hovers, easel} = core;
    if (place === now.hovered) return;
    now.hovered = place;
    hovers.tell(place);
    easel.show();
  };
  const core: MapCore = createMapCore(options, ({type, place}) =>
    type === 'hover' ? hover(place) : choosing.choose(place),
  );
  const stops = [followStore(core, choosing), followSize(core), followPointer(hover)];

  return {
    ...commandsOf(core, choosing),
    camera: () => core.easel.painter().camera(),
    size: core.size,
    onMove: core.moves.add,
    onHover: core.hovers.add,
    onRest: core.rests.add,
    settled: new Promise((resolve) => {
      settle = resolve;
    }),
    collection: {
      async lay(shapes) {
        await core.easel.painter().lay(shapes);
        core.easel.showAll();
      },
      name: core.names.add,
      outline(features) {
        core.now.collection = features;
        core.easel.show();
      },
    },
    async live() {
      await core.live();
    },
    async upgrade(parts) {
      const {kind} = await upgrade(core, parts);
      settle(kind);
      return kind;
    },
    dispose() {
      for (const stop of stops) stop();
      core.names.dispose();
      core.easel.painter().dispose();
    },
  };
}
