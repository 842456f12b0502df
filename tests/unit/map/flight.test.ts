import {describe, expect, it, vi} from 'vitest';
import type {Camera, ViewState} from '../../../src/domain/view.ts';
import {isMoving, nextFlight, REST, type Flight, type FlightEvent} from '../../../src/map/controller/flight.ts';
import {createFlights, type Flights} from '../../../src/map/controller/flights.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import type {BriefingId} from '../../../src/domain/id.ts';
import {followStore} from '../../../src/map/controller/follow-page.ts';
import type {MapCore} from '../../../src/map/controller/map-core.ts';
import {createStore} from '../../../src/state/store.ts';
import {placeId} from '../state/small-index.ts';

const HERE: Camera = {center: [113, 36], zoom: 9};
const THERE: Camera = {center: [112, 37], zoom: 11};
const frame = (byHand = false): FlightEvent => ({type: 'moved', camera: HERE, byHand});
const fly: FlightEvent = {type: 'fly', to: THERE};
const after = (...events: readonly FlightEvent[]): Flight => events.reduce(nextFlight, REST);

describe('a flight', () => {
  it('has begun with its first frame and ends when the map rests', () => {
    expect(after(fly)).toEqual({kind: 'flying', to: THERE, begun: false});
    expect(isMoving(after(fly))).toBe(false);
    expect(after(fly, frame())).toEqual({kind: 'flying', to: THERE, begun: true});
    expect(isMoving(after(fly, frame()))).toBe(true);
    expect(after(fly, frame(), {type: 'rested'})).toEqual(REST);
    expect(isMoving(REST)).toBe(false);
  });

  it('is a jump where nothing was asked for', () => {
    expect(after(frame())).toEqual({kind: 'flying', to: HERE, begun: true});
  });

  it('gives way to the reader’s hand, which has the map until it rests or another flight is asked for', () => {
    expect(after(fly, frame(true))).toEqual({kind: 'by-hand'});
    expect(after(frame(true), frame())).toEqual({kind: 'by-hand'});
    expect(isMoving(after(frame(true)))).toBe(true);
    expect(after(frame(true), {type: 'rested'})).toEqual(REST);
    expect(after(frame(true), fly)).toEqual({kind: 'flying', to: THERE, begun: false});
  });
});

describe('flights', () => {
  const chosen = {...DEFAULT_VIEW, selection: {kind: 'place', id: placeId('a')}} as const;
  const moved = {...DEFAULT_VIEW, camera: THERE};
  const withMove = (durationMs: number, move: (flights: Flights) => void = () => {}): Flights => {
    const flights: Flights = createFlights(
      () => move(flights),
      () => durationMs,
    );
    return flights;
  };

  it('are due once, after a change of camera, or of what is to be fitted', () => {
    const flights = withMove(700);
    flights.hear(moved, DEFAULT_VIEW);
    expect([flights.isDue(), flights.isDue()]).toEqual([true, false]);
    flights.hear(chosen, DEFAULT_VIEW);
    expect(flights.isDue()).toBe(true);
    flights.hear({...moved, ...chosen, camera: THERE}, moved);
    flights.hear({...DEFAULT_VIEW, locale: 'en'}, DEFAULT_VIEW);
    expect(flights.isDue()).toBe(false);
  });

  it('are not due for what keeps still, and take the map from the reader’s hand', () => {
    const flights = withMove(700);
    flights.step(frame(true));
    flights.keepStill(() => flights.hear(moved, DEFAULT_VIEW));
    expect(flights.isDue()).toBe(false);
    flights.hear(moved, DEFAULT_VIEW);
    expect(flights.isDue()).toBe(true);
  });

  it('go on though one that they cut short comes to rest', () => {
    const flights = withMove(700, ({step}) => step({type: 'rested'}));
    flights.fly(THERE);
    expect(flights.now()).toEqual({kind: 'flying', to: THERE, begun: false});
  });

  it('are over at once where nothing may fly', () => {
    const flights = withMove(0, ({step}) => {
      step(frame());
      step({type: 'rested'});
    });
    flights.fly(THERE);
    expect(flights.now()).toEqual(REST);
  });

  it('move what is painted', () => {
    const move = vi.fn();
    createFlights(move, () => 900).fly(THERE);
    expect(move.mock.calls).toEqual([[THERE, 900]]);
  });
});

describe('a map that follows the page', () => {
  const present = (camera: ViewState['camera']): ViewState => ({
    ...DEFAULT_VIEW,
    mode: {kind: 'present', briefing: 'talk' as BriefingId, scene: 1},
    camera,
  });

  /** @returns where the map has flown to, after the view went from each to the next as by a step back through the history */
  function flown(...views: readonly ViewState[]): readonly unknown[] {
    const move = vi.fn();
    const store = createStore(views[0] as ViewState, (run) => run());
    const flights = createFlights(move, () => 0);
    const core = {
      options: {store},
      easel: {show() {}},
      names: {layOut() {}},
      flights,
      cameraOf: ({camera}: ViewState) => camera,
      enliven: async () => {},
    };
    followStore(core as unknown as MapCore, {choose() {}, giveUp() {}});
    for (const view of views.slice(1)) store.dispatch({type: 'navigate', view});
    return move.mock.calls.map(([to]) => to);
  }

  it('leaves the flight to a scene to the stage, and goes back to a camera of the reader’s own', () => {
    expect(flown(present('fit'), present('fit'))).toEqual([]);
    expect(flown(present(HERE), present(THERE), present(HERE))).toEqual([THERE, HERE]);
  });
});
