import {drawSamples, sampleOfPlace} from '../../../carto/draw-sample.ts';
import {cssVariable} from '../../../carto/flavour.ts';
import type {Place, Precision} from '../../../domain/place.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';

interface PrecisionSampleProps {
  readonly place: Place;
  /** Of the piece that is meant, where a line has several. */
  readonly precision?: Precision;
}

const BOX = {x: 2, y: 2, width: 44, height: 16};
const LOOK = {colour: (role: Parameters<typeof cssVariable>[0]) => `var(${cssVariable(role)})`, zoom: 10, scale: 1};

/** How exact a place is, as the map draws it: what is guessed is dashed, hatched, or wears the halo of its error. Nothing drawn is a cross. */
export function PrecisionSample({place, precision = place.precision}: PrecisionSampleProps) {
  return (
    <svg
      class="precision-sample"
      width="48"
      height="20"
      viewBox="0 0 48 20"
      aria-hidden="true"
      dangerouslySetInnerHTML={{__html: trustedMarkup(draw(place, precision))}}
    />
  );
}

function draw(place: Place, precision: Precision): string {
  if (place.offMap) return OFF_MAP;
  if (precision === 'unlocated') return CROSS;
  if (precision === 'within') return WITHIN;
  return drawSamples(sampleOfPlace(place, precision === 'schematic'), BOX, LOOK);
}

/** Known only by what holds it: somewhere inside a dotted frame. */
const WITHIN =
  '<rect x="2" y="2" width="44" height="16" rx="3" fill="none" stroke="var(--grey-ink)" stroke-width="1.4" stroke-dasharray="1.5 3"/>';
const CROSS = '<path d="M18 4l12 12M30 4l-12 12" stroke="var(--grey-ink)" stroke-width="1.6"/>';
/** Named at the map's edge, with an arrow. */
const OFF_MAP = '<path d="M6 10h30m-7-5l7 5-7 5" fill="none" stroke="var(--grey-ink)" stroke-width="1.6"/>';
