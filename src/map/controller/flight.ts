import type {Camera} from '../../domain/view.ts';

/** What the map's camera does. A flight has begun with its first frame: until then the map stands where it stood. */
export type Flight =
  | {readonly kind: 'rest'}
  | {readonly kind: 'flying'; readonly to: Camera; readonly begun: boolean}
  | {readonly kind: 'by-hand'};

export type FlightEvent =
  | {readonly type: 'fly'; readonly to: Camera}
  | {readonly type: 'moved'; readonly camera: Camera; readonly byHand: boolean}
  | {readonly type: 'rested'};

export const REST: Flight = {kind: 'rest'};

/** What the reader was moving by hand is given up for a flight; whatever moves at rest, and not by hand, was asked for: a jump. */
export function nextFlight(flight: Flight, event: FlightEvent): Flight {
  switch (event.type) {
    case 'fly':
      return {kind: 'flying', to: event.to, begun: false};
    case 'moved':
      if (event.byHand || flight.kind === 'by-hand') return {kind: 'by-hand'};
      return {kind: 'flying', to: flight.kind === 'flying' ? flight.to : event.camera, begun: true};
    case 'rested':
      return REST;
  }
}

export function isMoving(flight: Flight): boolean {
  return flight.kind === 'by-hand' || (flight.kind === 'flying' && flight.begun);
}
