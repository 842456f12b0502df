export interface TableData {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first of each row is what the row is about. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The numbers behind a chart. It may be wider than its column, so it scrolls in a region of its own. */
export function ChartTable({caption, columns, rows}: TableData) {
  return (
    <div class="chart-table" role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], at) => (
            <tr key={at}>
              <th scope="row">{first}</th>
              {rest.map((value, column) => (
                <td key={column} class={typeof value === 'number' ? 'number' : undefined}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
