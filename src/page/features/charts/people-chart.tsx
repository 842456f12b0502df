import {scaleSqrt} from 'd3-scale';
import type {PlaceId} from '../../../domain/id.ts';
import type {Place} from '../../../domain/place.ts';
import type {Speaker} from '../../../domain/speaker.ts';
import {officeOf, speakerName} from '../../../words/speaker-words.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {ChartFrame, type ChartProps} from './chart-frame.tsx';
import type {TableData} from './chart-table.tsx';
import {ColumnHead, headHeight} from './column-head.tsx';
import {districtName} from './district-name.ts';
import {clipText} from './lettering.ts';
import {cellLink, placeLink} from './links.ts';
import {CHART_MESSAGES} from './messages.ts';
import {isPassedOver, isFilteredApartFrom, passagesApartFrom} from './open-filter.ts';
import {countLoyalties, peopleMatrix, type PeopleMatrix} from './people-matrix.ts';
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
  const {row, column, maxColumns} = roomIn(width);
  const matrix = peopleMatrix(index, passagesApartFrom(index, filter, 'speakers'), maxColumns);
  const districts = matrix.columns.filter((id) => index.place.get(id)?.kind === 'district').length;
  const {people, one, several} = countLoyalties(matrix, districts);
  const finding = people === 0 ? words.nothingLeft : words.people.finding(people, one, several);
  const names = [...matrix.columns.map((id) => columnName(index.place.get(id), locale)), words.elsewhere];
  const label = width - names.length * column;
  const grid: Grid = {
    width,
    row,
    column,
    label,
    head: headHeight(names, locale),
    columns: names.map((name, at) => ({name, place: matrix.columns[at] ?? null, x: label + at * column})),
    radius: scaleSqrt([0, matrix.most || 1], [0, MAX_RADIUS]),
  };
  return (
    <ChartFrame
      index={index}
      view={view}
      width={width}
      id="people"
      finding={finding}
      note={words.people.note(matrix.unattributed)}
      filtered={isFilteredApartFrom(filter, 'speakers')}
      table={tableOf(matrix, names, finding, locale)}
    >
      <svg
        class="matrix"
        data-roving=""
        width={width}
        height={grid.head + matrix.rows.length * row}
        role="group"
        aria-labelledby="chart-people"
      >
        {grid.columns.map((each) => (
          <Head key={each.place ?? ''} column={each} grid={grid} view={view} />
        ))}
        {matrix.rows.map((person, at) => (
          <g
            key={person.speaker.id}
            class={isPassedOver(filter.speakers, person.speaker.id) || person.total === 0 ? 'row over' : 'row'}
            transform={`translate(0 ${grid.head + at * row})`}
          >
            <Person speaker={person.speaker} grid={grid} view={view} />
            {grid.columns.map((each, number) => (
              <Dot
                key={each.place ?? ''}
                speaker={person.speaker}
                count={person.counts[number] ?? person.elsewhere}
                column={each}
                grid={grid}
                view={view}
              />
            ))}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

/** Of one place; the last one of all that have none of their own. */
interface Column {
  readonly name: string;
  readonly place: PlaceId | null;
  readonly x: number;
}

/** Pixels of the chart's parts. */
interface Grid {
  readonly width: number;
  readonly row: number;
  readonly column: number;
  readonly label: number;
  readonly head: number;
  readonly columns: readonly Column[];
  readonly radius: (count: number) => number;
}

/** Pixels of a row and of a column, and how many columns there is room for beside the names. */
function roomIn(width: number): Pick<Grid, 'row' | 'column'> & {readonly maxColumns: number} {
  const size = width < 480 ? 'narrow' : 'wide';
  const space = width - MIN_LABEL[size];
  const finger = Math.min(COLUMN.finger, Math.floor(space / (MIN_COLUMNS + 1)));
  const column = size === 'wide' ? COLUMN.narrow : Math.max(COLUMN.narrow, finger);
  const maxColumns = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, Math.floor(space / column) - 1));
  return {row: ROW[size], column, maxColumns};
}

function tableOf({rows}: PeopleMatrix, names: readonly string[], caption: string, locale: Locale): TableData {
  const words = CHART_MESSAGES[locale];
  return {
    caption,
    columns: [words.people.person, words.people.office, ...names, words.total],
    rows: rows.map(({speaker, counts, elsewhere, total}) => [
      speakerName(speaker, locale),
      describe(speaker, locale),
      ...counts,
      elsewhere,
      total,
    ]),
  };
}

interface PartProps {
  readonly grid: Grid;
  readonly view: ViewState;
}

function Head({column: {name, place, x}, grid: {column, head}, view}: PartProps & {readonly column: Column}) {
  const title = <ColumnHead name={name} x={x + column / 2} bottom={head} locale={view.locale} />;
  if (place === null) return title;
  return (
    <a {...placeLink(view, place)} tabindex={-1} aria-label={name}>
      <rect class="target" x={x} y="0" width={column} height={head} />
      {title}
    </a>
  );
}

interface PersonProps extends PartProps {
  readonly speaker: Speaker;
}

/** Name and office: on one line where there is room, else one below the other. */
function Person({speaker, grid: {width, row, label}, view}: PersonProps) {
  const name = speakerName(speaker, view.locale);
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

function Dot({
  speaker,
  count,
  column: {name, place, x},
  grid: {row, column, radius},
  view,
}: PersonProps & {readonly column: Column; readonly count: number}) {
  if (count === 0) return null;
  const words = CHART_MESSAGES[view.locale].people.mark(speakerName(speaker, view.locale), name, count);
  return (
    <a
      {...cellLink(view, place === null ? {speaker: speaker.id} : {speaker: speaker.id, place})}
      tabindex={-1}
      aria-label={words}
    >
      <title>{words}</title>
      <rect class="target" x={x} y="0" width={column} height={row} />
      <circle class={place === null ? 'mark rest' : 'mark'} cx={x + column / 2} cy={row / 2} r={radius(count)} />
    </a>
  );
}

function columnName(place: Place | undefined, locale: Locale): string {
  const name = place ? inLocale(place.name, locale) : '';
  return place?.kind === 'district' ? districtName(name) : name;
}

function describe(speaker: Speaker, locale: Locale): string {
  return officeOf(speaker, locale) || (speaker.remark ? inLocale(speaker.remark, locale) : '');
}
