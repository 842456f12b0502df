import {scaleLinear} from 'd3-scale';
import type {PlaceId} from '../../../domain/id.ts';
import {inLocale} from '../../../words/locales.ts';
import {wordsIn} from '../../../words/messages.ts';
import {ChartFrame, type ChartProps} from './chart-frame.tsx';
import {districtName} from './district-name.ts';
import {cellLink, placeLink} from './links.ts';
import {CHART_MESSAGES} from './messages.ts';
import {isPassedOver, isFilteredApartFrom, passagesApartFrom} from './open-filter.ts';
import {leadingThemes, themeMatrix, type ThemeCell} from './theme-matrix.ts';
import {marked} from '../../../quotation/marked.tsx';

const ROW = {wide: 32, narrow: 44} as const;
const HEAD = 28;
const LABEL = {'zh-CN': 76, en: 156} as const;
const NUMBER = 26;

/** Themes by district: bars on one scale, each a way to what is said. */
export function ThemesChart({index, view, width}: ChartProps) {
  const {locale, filter} = view;
  const t = CHART_MESSAGES[locale].themes;
  const {themes} = wordsIn(locale);
  const matrix = themeMatrix(index, passagesApartFrom(index, filter, 'themes'));
  const nameOf = (id: PlaceId): string => districtName(inLocale(index.place.get(id)?.name ?? {zh: id, en: id}, locale));
  const finding =
    matrix.most === 0
      ? CHART_MESSAGES[locale].nothingLeft
      : t.finding(leadingThemes(matrix).map(({place, theme}) => [nameOf(place), themes[theme]]));
  const row = width < 480 ? ROW.narrow : ROW.wide;
  const column = (width - LABEL[locale]) / matrix.places.length;
  const length = scaleLinear([0, matrix.most || 1], [0, column - NUMBER]);
  const left = (at: number): number => LABEL[locale] + at * column;
  const table = {
    caption: finding,
    columns: [t.theme, ...matrix.places.map(nameOf)],
    rows: matrix.rows.map(({theme, cells}) => [themes[theme], ...cells.map(({count}) => count)]),
  };
  return (
    <ChartFrame
      index={index}
      view={view}
      width={width}
      id="themes"
      finding={finding}
      note={t.note}
      filtered={isFilteredApartFrom(filter, 'themes')}
      table={table}
    >
      <svg
        class="matrix"
        data-roving=""
        width={width}
        height={HEAD + matrix.rows.length * row}
        role="group"
        aria-labelledby="chart-themes"
      >
        {matrix.places.map((place, at) => (
          <a key={place} {...placeLink(view, place)} tabindex={-1}>
            <rect class="target" x={left(at)} y="0" width={column} height={HEAD} />
            <text class="column-name" x={left(at)} y="18">
              {marked(nameOf(place), locale, 'tspan')}
            </text>
          </a>
        ))}
        {matrix.rows.map(({theme, cells}, at) => (
          <g
            key={theme}
            class={isPassedOver(filter.themes, theme) ? 'row over' : 'row'}
            transform={`translate(0 ${HEAD + at * row})`}
          >
            <path class="rule" d={`M0 .5H${width}`} />
            <a {...cellLink(view, {theme})} tabindex={-1}>
              <rect class="target" width={LABEL[locale] - 4} height={row} />
              <text class="row-name" y={row / 2 + 5}>
                {themes[theme]}
              </text>
            </a>
            {cells.map((cell, column_) =>
              cell.count === 0 ? null : (
                <a
                  key={cell.place}
                  {...cellLink(view, {theme, place: cell.place})}
                  tabindex={-1}
                  aria-label={t.mark(themes[theme], nameOf(cell.place), cell.count)}
                >
                  <ThemeBar cell={cell} x={left(column_)} length={length(cell.count)} row={row} column={column} />
                </a>
              ),
            )}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

interface ThemeBarProps {
  readonly cell: ThemeCell;
  readonly x: number;
  readonly length: number;
  readonly row: number;
  readonly column: number;
}

function ThemeBar({cell, x, length, row, column}: ThemeBarProps) {
  return (
    <>
      <rect class="target" x={x} y="0" width={column - 2} height={row} />
      <rect class="mark" x={x} y={row / 2 - 5} width={length} height="10" />
      <text class="number" x={x + length + 4} y={row / 2 + 4}>
        {cell.count}
      </text>
    </>
  );
}
