/**
 * A table that spreadsheets open: UTF-8 with a byte order mark, CRLF between records, the names of the columns first.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${[columns, ...rows].map((fields) => `${fields.map(escapeField).join(',')}\r\n`).join('')}`;
}

function escapeField(value: string | number): string {
  const field = String(value);
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
