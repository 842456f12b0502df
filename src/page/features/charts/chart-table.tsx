import type {ComponentChild} from 'preact';
import type {Locale} from '../../../domain/text.ts';
import {marked} from '../../../quotation/marked.tsx';
export interface TableData {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first of each row is what the row is about. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The numbers behind a chart. It may be wider than its column, so it scrolls in a region of its own. */
export function ChartTable({caption, columns, rows, locale}: TableData & {readonly locale: Locale}) {
  const say = (value: string | number | undefined): ComponentChild =>
    typeof value === 'string' ? marked(value, locale) : value;
  return (
    <div class="chart-table" role="group" aria-label={caption}>
      <table>
        <caption>{say(caption)}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], at) => (
            <tr key={at}>
              <th scope="row">{say(first)}</th>
              {rest.map((value, column) => (
                <td key={column} class={typeof value === 'number' ? 'number' : undefined}>
                  {say(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
