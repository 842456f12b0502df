export type Row = Readonly<Record<string, string>>;

const FIELD = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gy;

function fieldsOf(line: string): readonly string[] {
  const fields = [...line.matchAll(FIELD)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
  return line.endsWith(',') ? fields : fields.slice(0, -1);
}

/** Rows of a CSV file with a header line. Quoted fields may hold commas, but no line breaks. */
export function parseCsv(text: string): readonly Row[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}
