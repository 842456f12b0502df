import {scaleSqrt} from 'd3-scale';
import type {PlaceId} from '../../../domain/id.ts';
import type {Place} from '../../../domain/place.ts';
import type {Speaker} from '../../../domain/speaker.ts';
import {officeOf, speakerName} from '../../../words/speaker-words.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {ChartFrame, type ChartProps} from './chart-frame.tsx';
import {ColumnHead, headHeight} from './column-head.tsx';
import {districtName} from './district-name.ts';
import {clipText} from './lettering.ts';
import {cellLink, placeLink} from './links.ts';
import {CHART_MESSAGES} from './messages.ts';
import {isPassedOver, isFilteredApartFrom, passagesApartFrom} from './open-filter.ts';
import {countLoyalties, peopleMatrix, type PeopleRow} from './people-matrix.ts';
import {marked} from '../../../quotation/marked.tsx';

const ROW = {wide: 34, narrow: 44} as const;
/** A finger needs as much across as down, where there is room for it beside the names. */
const COLUMN = {narrow: 25, finger: 44} as const;
const MIN_LABEL = {wide: 160, narrow: 120} as const;
const MIN_COLUMNS = 4;
const MAX_COLUMNS = 9;
const MAX_RADIUS = 10;

/** Who speaks of where: a dot for each person and place, its area the number of passages. */
export function PeopleChart({index, view, width}: ChartProps) {
  const {locale, filter} = view;
  const words = CHART_MESSAGES[locale];
  const t = words.people;
  const size = width < 480 ? 'narrow' : 'wide';
  const space = width - MIN_LABEL[size];
  const column =
    size === 'wide'
      ? COLUMN.narrow
      : Math.max(COLUMN.narrow, Math.min(COLUMN.finger, Math.floor(space / (MIN_COLUMNS + 1))));
  const room = Math.floor(space / column) - 1;
  const matrix = peopleMatrix(
    index,
    passagesApartFrom(index, filter, 'speakers'),
    Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, room)),
  );
  const nameOf = (id: PlaceId): string => columnName(index.place.get(id), locale);
  const districts = matrix.columns.filter((id) => index.place.get(id)?.kind === 'district').length;
  const {people, one, several} = countLoyalties(matrix, districts);
  const finding = people === 0 ? words.nothingLeft : t.finding(people, one, several);
  const names = [...matrix.columns.map(nameOf), words.elsewhere];
  const grid: Grid = {
    width,
    row: ROW[size],
    column,
    label: width - names.length * column,
    head: headHeight(names, locale),
    radius: scaleSqrt([0, matrix.most || 1], [0, MAX_RADIUS]),
  };
  const table = {
    caption: finding,
    columns: [t.person, t.office, ...names, words.total],
    rows: matrix.rows.map(({speaker, counts, elsewhere, total}) => [
      personName(speaker, locale),
      describe(speaker, locale),
      ...counts,
      elsewhere,
      total,
    ]),
  };
  return (
    <ChartFrame
      index={index}
      view={view}
      width={width}
      id="people"
      finding={finding}
      note={t.note(matrix.unattributed)}
      filtered={isFilteredApartFrom(filter, 'speakers')}
      table={table}
    >
      <svg
        class="matrix"
        data-roving=""
        width={width}
        height={grid.head + matrix.rows.length * grid.row}
        role="group"
        aria-labelledby="chart-people"
      >
        {matrix.columns.map((place, at) => (
          <a key={place} {...placeLink(view, place)} tabindex={-1} aria-label={nameOf(place)}>
            <rect class="target" x={grid.label + at * column} y="0" width={column} height={grid.head} />
            <ColumnHead name={nameOf(place)} x={grid.label + (at + 0.5) * column} bottom={grid.head} locale={locale} />
          </a>
        ))}
        <ColumnHead name={words.elsewhere} x={width - column / 2} bottom={grid.head} locale={locale} />
        {matrix.rows.map((row, at) => (
          <g
            key={row.speaker.id}
            class={isPassedOver(filter.speakers, row.speaker.id) || row.total === 0 ? 'row over' : 'row'}
            transform={`translate(0 ${grid.head + at * grid.row})`}
          >
            <Person row={row} grid={grid} view={view} />
            {matrix.columns.map((place, number) => (
              <Dot
                key={place}
                row={row}
                count={row.counts[number] ?? 0}
                number={number}
                place={place}
                placeName={nameOf(place)}
                grid={grid}
                view={view}
              />
            ))}
            <Dot
              row={row}
              count={row.elsewhere}
              number={matrix.columns.length}
              place={null}
              placeName={words.elsewhere}
              grid={grid}
              view={view}
            />
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

/** Pixels of the chart's parts. */
interface Grid {
  readonly width: number;
  readonly row: number;
  readonly column: number;
  readonly label: number;
  readonly head: number;
  readonly radius: (count: number) => number;
}

interface RowProps {
  readonly row: PeopleRow;
  readonly grid: Grid;
  readonly view: ViewState;
}

/** Name and office: on one line where there is room, else one below the other. */
function Person({row: {speaker}, grid: {width, row, label}, view}: RowProps) {
  const name = personName(speaker, view.locale);
  const office = describe(speaker, view.locale);
  const stacked = row === ROW.narrow || LOCALES[view.locale].latin;
  const [x, y] = stacked ? [0, row / 2 + 12] : [52, row / 2 + 5];
  return (
    <>
      <path class="rule" d={`M0 .5H${width}`} />
      <a
        {...cellLink(view, {speaker: speaker.id})}
        tabindex={-1}
        aria-label={[name, office].filter(Boolean).join('，')}
      >
        <rect class="target" width={label - 4} height={row} />
        <text class="row-name" y={stacked ? row / 2 - 2 : y}>
          {name}
        </text>
        <text class="office" x={x} y={y}>
          {marked(clipText(office, label - x - 8, 12), view.locale, 'tspan')}
        </text>
      </a>
    </>
  );
}

interface DotProps extends RowProps {
  readonly count: number;
  /** Of its column, from 0. */
  readonly number: number;
  /** None for the column of all other places. */
  readonly place: PlaceId | null;
  readonly placeName: string;
}

function Dot({row: {speaker}, count, number, place, placeName, grid: {label, row, column, radius}, view}: DotProps) {
  if (count === 0) return null;
  const name = personName(speaker, view.locale);
  return (
    <a
      {...cellLink(view, place === null ? {speaker: speaker.id} : {speaker: speaker.id, place})}
      tabindex={-1}
      aria-label={CHART_MESSAGES[view.locale].people.mark(name, placeName, count)}
    >
      <title>{CHART_MESSAGES[view.locale].people.mark(name, placeName, count)}</title>
      <rect class="target" x={label + number * column} y="0" width={column} height={row} />
      <circle
        class={place === null ? 'mark rest' : 'mark'}
        cx={label + (number + 0.5) * column}
        cy={row / 2}
        r={radius(count)}
      />
    </a>
  );
}

function columnName(place: Place | undefined, locale: Locale): string {
  const name = place ? inLocale(place.name, locale) : '';
  return place?.kind === 'district' ? districtName(name) : name;
}

function personName({name}: Speaker, locale: Locale): string {
  return speakerName({name}, locale);
}

function describe(speaker: Speaker, locale: Locale): string {
  return officeOf(speaker, locale) || (speaker.remark ? inLocale(speaker.remark, locale) : '');
}
