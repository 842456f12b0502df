/** A reader for RFC 4180, independent of our writer: records of fields, quotes undone. */
export function parseCsv(csv: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  for (let match = field.exec(csv); match && match.index < csv.length; match = field.exec(csv)) {
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n' && field.lastIndex < csv.length) records.push([]);
  }
  return records;
}
