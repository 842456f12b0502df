import {describe, expect, it, vi} from 'vitest';
import type {Camera} from '../../../src/domain/view.ts';
import {isMoving, nextFlight, REST, type Flight, type FlightEvent} from '../../../src/map/controller/flight.ts';
import {createFlights, type Flights} from '../../../src/map/controller/flights.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
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

  it('are not due for what keeps still, nor while the reader’s hand has the map', () => {
    const flights = withMove(700);
    flights.keepStill(() => flights.hear(moved, DEFAULT_VIEW));
    expect(flights.isDue()).toBe(false);
    flights.step(frame(true));
    flights.hear(moved, DEFAULT_VIEW);
    expect(flights.isDue()).toBe(false);
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
