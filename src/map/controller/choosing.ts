import type {PlaceId} from '../../domain/id.ts';
import {standing} from './camera-of.ts';
import type {MapCore} from './map-core.ts';

/** What the reader chooses on the map itself, where it is in sight: the map keeps still. */
export interface Choosing {
  /** Null chooses nothing. A place that only a collection knows is learnt before. */
  choose(place: PlaceId | null): void;
  /** Another thing has been chosen: a place that comes later is not shown. */
  giveUp(): void;
}

export function createChoosing(core: () => MapCore): Choosing {
  /** Counts what the reader asks the map for. */
  let asked = 0;
  const inSight = () => {
    const {flights, options, now, inSight: camera} = core();
    const flight = flights.now();
    return standing(options.store.get(), now, () => camera(flight.kind === 'flying' ? flight.to : undefined));
  };
  const select = (id: PlaceId | null): void => {
    const {flights, options} = core();
    flights.keepStill(() =>
      options.store.dispatch(id ? {type: 'select-place', id, at: inSight()} : {type: 'select-nothing', at: inSight()}),
    );
  };
  return {
    choose(place) {
      const turn = ++asked;
      const take = (): void => {
        if (turn === asked) select(place);
      };
      if (!place || !core().options.learn(place, take)) take();
    },
    giveUp() {
      asked++;
    },
  };
}
