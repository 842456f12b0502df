import type {ComponentChildren} from 'preact';
import type {Index} from '../../../domain/bundle.ts';
import type {ViewState} from '../../../domain/view.ts';
import {toCsv} from '../../../export/csv.ts';
import {titleOf} from '../share/citation.ts';
import {ChartTable, type TableData} from './chart-table.tsx';
import {CHART_MESSAGES} from './messages.ts';
import {marked} from '../../../quotation/marked.tsx';

/** What every chart draws from. */
export interface ChartProps {
  readonly index: Index;
  readonly view: ViewState;
  /** Room for the chart, in CSS pixels. */
  readonly width: number;
}

interface FrameProps extends ChartProps {
  readonly id: string;
  /** What the chart shows, as a headline says it. */
  readonly finding: string;
  readonly note: string;
  /** Whether the chart shows less than the whole article: the finding then says so. */
  readonly filtered: boolean;
  readonly table: TableData;
  /** Where the data comes from beside the article. */
  readonly source?: string;
  readonly children: ComponentChildren;
}

/** A chart as a newspaper prints it: the finding, how to read it, the picture, the numbers, the source. */
export function ChartFrame({index, view: {locale}, id, finding, note, filtered, table, source, children}: FrameProps) {
  const t = CHART_MESSAGES[locale];
  return (
    <section class={`chart ${id}`} aria-labelledby={`chart-${id}`}>
      <h3 id={`chart-${id}`} class="finding">
        {marked(filtered ? t.filtered(finding) : finding, locale)}
      </h3>
      <p class="chart-note">{marked(note, locale)}</p>
      {children}
      <details class="chart-numbers">
        <summary>{t.table}</summary>
        <ChartTable {...table} locale={locale} />
      </details>
      <p class="chart-data">
        <a href={csvAddress(table)} download={`${index.bundle.article.id}-${id}.csv`}>
          {t.csv}
        </a>
      </p>
      <p class="chart-source">
        {marked(
          [t.source(titleOf(index.bundle.article)), source, t.counted].filter(Boolean).join(t.betweenSentences),
          locale,
        )}
      </p>
    </section>
  );
}

/** The numbers as they are shown, filtered or not, in the address itself: there is nothing to be fetched. */
function csvAddress({columns, rows}: TableData): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(columns, rows))}`;
}
