import {wordsOf} from '../../../domain/article.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {PassageKind} from '../../../domain/passage.ts';
import {isFiltered, visiblePassages} from '../../../state/select.ts';
import {wordsIn} from '../../../words/messages.ts';
import {attributionOf} from '../../../quotation/quotation.tsx';
import {ChartFrame, type ChartProps} from './chart-frame.tsx';
import type {TableData} from './chart-table.tsx';
import {axisOf, countKinds, groupFigures, type Axis, type FigureGroup, type FoundFigure} from './figure-groups.ts';
import {passageLink} from './links.ts';
import {CHART_MESSAGES} from './messages.ts';
import {wordsAround} from './words-around.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

/** The article's figures: those of one unit along one axis, the others each for itself. */
export function FiguresChart({index, view, width}: ChartProps) {
  const t = CHART_MESSAGES[view.locale].figures;
  const found = groupFigures(visiblePassages(index, view.filter));
  const kinds = countKinds(found);
  const [most] = kinds;
  const count = kinds.reduce((sum, [, of]) => sum + of, 0);
  const finding = most
    ? t.finding(count, wordsIn(view.locale).kinds[most[0]], most[1])
    : CHART_MESSAGES[view.locale].nothingLeft;
  return (
    <ChartFrame
      index={index}
      view={view}
      width={width}
      id="figures"
      finding={finding}
      note={t.note}
      filtered={isFiltered(view.filter)}
      table={figuresTable(index, found, finding, view.locale)}
    >
      <p class="chart-key">
        <Swatch kind="fact" />
        {t.now}
        <Swatch kind="target" />
        {t.ahead}
      </p>
      {found.compared.map((group) => (
        <Unit key={group.unit} group={group} index={index} view={view} width={width} />
      ))}
      {found.single.length > 0 ? (
        <section class="singles">
          <h4>{t.single}</h4>
          <ul>
            {found.single.map((each) => (
              <li key={keyOf(each)}>
                <FigureLink found={each} index={index} view={view} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </ChartFrame>
  );
}

const BAR = 8;
const MARGIN = 14;

function Unit({group, index, view, width}: ChartProps & {readonly group: FigureGroup}) {
  const t = CHART_MESSAGES[view.locale].figures;
  const axis = axisOf(group, width - 3 * MARGIN);
  return (
    <section class="unit">
      <h4>{marked(t.axis(group.unit), view.locale)}</h4>
      <ul>
        {group.figures.map((found) => (
          <li key={keyOf(found)}>
            <FigureLink found={found} index={index} view={view}>
              <svg class="measure" width={width} height={BAR + 4} aria-hidden="true">
                {bar(axis, found)}
              </svg>
            </FigureLink>
          </li>
        ))}
      </ul>
      <svg class="axis" width={width} height="22" aria-hidden="true">
        <path d={`M0 .5H${axis.x(axis.ticks.at(-1)?.value ?? 0)}`} />
        {axis.ticks.map(({x, value}) => (
          <g key={value} transform={`translate(${x} 0)`}>
            <path d="M.5 0v5" />
            <text y="18" text-anchor={x === 0 ? 'start' : 'middle'}>
              {value.toLocaleString('en').replaceAll(',', '\u2009')}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** What is still to be done is drawn hollow; `以上` leaves the end open. */
function bar({x}: Axis, {figure, passage}: FoundFigure) {
  const end = Math.max(2, x(figure.value));
  const middle = 2 + BAR / 2;
  const shape =
    figure.bound === 'atLeast'
      ? `M0 2H${end}L${end + BAR} ${middle}L${end} ${2 + BAR}H0z`
      : `M0 2H${end}V${2 + BAR}H0z`;
  return <path class={isAhead(passage.kind) ? 'ahead' : 'now'} d={shape} />;
}

function Swatch({kind}: {readonly kind: PassageKind}) {
  return (
    <svg class="measure" width="26" height="12" aria-hidden="true">
      <path class={isAhead(kind) ? 'ahead' : 'now'} d="M1 2H24V10H1z" />
    </svg>
  );
}

function FigureLink({
  found: {figure, passage},
  index,
  view,
  children,
}: Pick<ChartProps, 'index' | 'view'> & {readonly found: FoundFigure; readonly children?: preact.ComponentChildren}) {
  const {before, figure: raw, after} = wordsAround(wordsOf(index.bundle.article.text, passage), figure.raw);
  const {locale} = view;
  return (
    <a class="figure-link" {...passageLink(view, passage)}>
      <span class="around" lang="zh-CN">
        {before}
        <b>{raw}</b>
        {after}
      </span>
      {LOCALES[locale].glossed ? <span class="meaning">{shown(figure.of, locale)}</span> : null}
      {children}
      <small>
        {wordsIn(locale).kinds[passage.kind]} · {marked(attributionOf(index, passage, locale), locale)}
      </small>
    </a>
  );
}

function figuresTable(
  index: Index,
  {compared, single}: ReturnType<typeof groupFigures>,
  caption: string,
  locale: Locale,
): TableData {
  const t = wordsIn(locale);
  const all = [...compared.flatMap(({figures}) => figures), ...single];
  return {
    caption,
    columns: CHART_MESSAGES[locale].figures.columns,
    rows: all.map(({figure, passage}) => {
      const number = index.bundle.article.blocks.find(({id}) => id === passage.block)?.number;
      return [
        figure.raw,
        inLocale(figure.of, locale),
        t.kinds[passage.kind],
        attributionOf(index, passage, locale),
        number === undefined ? t.headline : t.paragraph(number),
      ];
    }),
  };
}

/** Testimony and facts are of today; what is aimed at, planned or being built is not yet. */
function isAhead(kind: PassageKind): boolean {
  return kind === 'target' || kind === 'plan' || kind === 'project';
}

function keyOf({figure, passage}: FoundFigure): string {
  return `${passage.id} ${figure.raw}`;
}
