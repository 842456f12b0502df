import {inLocale} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import type {Stop, Stretch} from './line-strip.ts';
import {placeLink} from './links.ts';
import {wordsIn} from '../../../words/messages.ts';
import {CHART_MESSAGES} from './messages.ts';
import {marked} from '../../../quotation/marked.tsx';

export interface CountedStop extends Stop {
  /** Passages of the station under the filter. */
  readonly count: number;
}

interface StripProps {
  readonly stops: readonly CountedStop[];
  readonly course: readonly Stretch[];
  readonly view: ViewState;
  readonly width: number;
  /** Pixels from the first station to the last. */
  readonly length: number;
  readonly margin: number;
  /** Pixels that each name has for itself. */
  readonly gap: number;
}

const LINE_Y = 40;
const NAMES_Y = 78;
const CHARACTER = 15;

/** From left to right, as the distances count; names upright below the line. */
export function AcrossStrip({stops, course, view, width, length, margin, gap}: StripProps) {
  const characters = Math.max(0, ...stops.map(({station}) => [...shortName(station.name.zh)].length));
  const distancesY = NAMES_Y + characters * CHARACTER + 4;
  return (
    <svg
      class="strip-map"
      data-roving=""
      width={width}
      height={distancesY + 22}
      role="group"
      aria-labelledby="chart-line"
    >
      <g transform={`translate(${margin} 0)`}>
        <Course course={course} place={(km) => `${scale(km, stops, length)} ${LINE_Y}`} />
        {stops.map((stop) => (
          <StopLink key={stop.station.id} stop={stop} view={view}>
            <rect class="target" x={stop.label - gap / 2} y="4" width={gap} height={distancesY + 14} />
            <path class="leader" d={`M${stop.at} ${LINE_Y + 8}L${stop.label} ${NAMES_Y - 15}`} />
            <circle class="stop" cx={stop.at} cy={LINE_Y} r={stop.count > 0 ? 8 : 4.5} />
            {stop.count > 0 ? (
              <text class="flag" x={stop.at} y={LINE_Y - 16} text-anchor="middle">
                {wordsIn(view.locale).countShort(stop.count)}
              </text>
            ) : null}
            <text class="stop-name" text-anchor="middle">
              {[...shortName(stop.station.name.zh)].map((character, at) => (
                <tspan key={at} x={stop.label} y={NAMES_Y + at * CHARACTER}>
                  {character}
                </tspan>
              ))}
            </text>
            <text class="distance" x={stop.label} y={distancesY + 8} text-anchor="middle">
              {Math.round(stop.km)}
            </text>
          </StopLink>
        ))}
      </g>
    </svg>
  );
}

const LINE_X = 66;
const NAMES_X = 100;

/** From north to south, as on the map. */
export function DownStrip({stops, course, view, width, length, margin, gap}: StripProps) {
  const y = (pixels: number): number => length - pixels;
  return (
    <svg
      class="strip-map"
      data-roving=""
      width={width}
      height={length + 2 * margin + 12}
      role="group"
      aria-labelledby="chart-line"
    >
      <g transform={`translate(0 ${margin + 6})`}>
        <Course course={course} place={(km) => `${LINE_X} ${y(scale(km, stops, length))}`} />
        {[...stops].reverse().map((stop) => (
          <StopLink key={stop.station.id} stop={stop} view={view}>
            <rect class="target" x="0" y={y(stop.label) - gap / 2} width={width} height={gap} />
            <path class="leader" d={`M${LINE_X + 8} ${y(stop.at)}L${NAMES_X - 6} ${y(stop.label)}`} />
            <circle class="stop" cx={LINE_X} cy={y(stop.at)} r={stop.count > 0 ? 9 : 5} />
            <text class="distance" x="44" y={y(stop.label) + 5} text-anchor="end">
              {stop.km}
            </text>
            <text class="stop-name" x={NAMES_X} y={y(stop.label) + 5}>
              {marked(inLocale(stop.station.name, view.locale), view.locale, 'tspan')}
            </text>
            {stop.count > 0 ? (
              <text class="flag" x={width} y={y(stop.label) + 5} text-anchor="end">
                {wordsIn(view.locale).count(stop.count)}
              </text>
            ) : null}
          </StopLink>
        ))}
      </g>
    </svg>
  );
}

function Course({course, place}: {readonly course: readonly Stretch[]; readonly place: (km: number) => string}) {
  return (
    <>
      {course.map(({fromKm, toKm, guessed}) => (
        <path key={fromKm} class={guessed ? 'course guessed' : 'course'} d={`M${place(fromKm)}L${place(toKm)}`} />
      ))}
    </>
  );
}

function StopLink({
  stop: {station, km, count},
  view,
  children,
}: {
  readonly stop: CountedStop;
  readonly view: ViewState;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <a
      class={count > 0 ? 'spoken' : undefined}
      {...placeLink(view, station.id)}
      tabindex={-1}
      aria-label={CHART_MESSAGES[view.locale].line.mark(inLocale(station.name, view.locale), km, count)}
    >
      {children}
    </a>
  );
}

function scale(km: number, stops: readonly CountedStop[], length: number): number {
  return (km / (stops.at(-1)?.km || 1)) * length;
}

/** `东河东站` → `东河东`: all of them are stations. */
function shortName(name: string): string {
  return name.replace(/站$/, '');
}
