import type {PlaceId} from '../../domain/id.ts';
import type {GlPainter} from '../painter/gl/gl-painter.ts';
import type {SvgPainter} from '../painter/svg/svg-painter.ts';
import {createChoosing} from './choosing.ts';
import {followPointer, followSize, followStore} from './follow-page.ts';
import type {FurtherMap, FurtherPlaces, MapController} from './map.ts';
import {commandsOf} from './map-commands.ts';
import {createMapCore, type MapControllerOptions, type MapCore} from './map-core.ts';
import {upgrade} from './upgrade.ts';

/** Joins the store and the map: the view decides what is shown, the map tells what the reader does to it. */
export function createMapController(options: MapControllerOptions): MapController {
  let places: FurtherPlaces = {learn: () => null, find: async () => null};
  let settle: (painter: SvgPainter | GlPainter) => void = () => {};
  const settled = new Promise<SvgPainter | GlPainter>((resolve) => {
    settle = resolve;
  });
  const choosing = createChoosing(() => core, {learn: (place, choose) => places.learn(place, choose)});
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
    onMove: core.moves.add,
    onHover: core.hovers.add,
    further: {
      ...furtherOf(core),
      settled,
      ask(more) {
        places = {...places, ...more};
      },
      learn: (place, choose) => places.learn(place, choose),
      find: (query) => places.find(query),
    },
    async live() {
      await core.live();
    },
    async upgrade(parts) {
      const painter = await upgrade(core, parts);
      settle(painter);
      return painter.kind;
    },
    dispose() {
      for (const stop of stops) stop();
      core.names.dispose();
      core.easel.painter().dispose();
    },
  };
}

function furtherOf({
  now,
  easel,
  names,
  rests,
  size,
}: MapCore): Pick<FurtherMap, 'name' | 'outline' | 'refresh' | 'onRest' | 'size'> {
  return {
    size,
    name: names.add,
    outline(features) {
      now.further = features;
      easel.show();
    },
    refresh() {
      easel.showAll();
      names.layOut();
    },
    onRest: rests.add,
  };
}
