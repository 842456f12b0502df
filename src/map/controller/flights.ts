import type {Camera, ViewState} from '../../domain/view.ts';
import {nextFlight, REST, type Flight, type FlightEvent} from './flight.ts';

/** The flight that there is, and whether a change of view asks for one. */
export interface Flights {
  now(): Flight;
  step(event: FlightEvent): void;
  fly(to: Camera): void;
  /** What `run` changes of the view moves nothing. */
  keepStill(run: () => void): void;
  /** A change of view that asks for another camera: what the reader's hand still moves is given up for it. */
  hear(view: ViewState, before: ViewState): void;
  /** Whether a change has asked for a flight since this was asked last. */
  isDue(): boolean;
  /** The scene that has been turned to is on stage. */
  arrive(): void;
  /** Whether a page has been turned whose scene is not on stage yet: what the hand still moves belongs to the one before. */
  isTurning(): boolean;
}

/** `move` moves what is painted, as soon as it can be moved: what is asked for before stays a flight that has not begun. */
export function createFlights(
  move: (to: Camera, durationMs: number) => void,
  durationMs: (to: Camera) => number,
): Flights {
  let flight = REST;
  let still = false;
  let due = false;
  let turning = false;
  const step = (event: FlightEvent): void => {
    flight = nextFlight(flight, event);
  };
  return {
    now: () => flight,
    step,
    fly(to) {
      const duration = durationMs(to);
      step({type: 'fly', to});
      move(to, duration);
      // A flight that it has cut short came to rest in between.
      if (duration > 0) step({type: 'fly', to});
    },
    keepStill(run) {
      still = true;
      run();
      still = false;
    },
    hear(view, before) {
      if (view.mode !== before.mode && view.mode.kind === 'present' && before.mode.kind === 'present') turning = true;
      const chosen = view.selection !== before.selection && view.camera === 'fit';
      if ((view.camera !== before.camera || chosen) && !still) due = true;
    },
    arrive() {
      turning = false;
    },
    isTurning: () => turning,
    isDue() {
      const was = due;
      due = false;
      return was;
    },
  };
}
