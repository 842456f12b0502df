/** A text as YAML takes it within `{}` and after a key: plain where it can be misread as nothing else. */
export function yamlText(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ·、（）()’-]*$/u.test(text) && !/^(?:null|true|false|yes|no)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}

/** `{zh: 临汾市, en: Linfen}` on one line. */
export function namesInFlow(names: {readonly zh: string; readonly en: string; readonly pinyin?: string}): string {
  return `{${Object.entries(names)
    .map(([key, text]) => `${key}: ${yamlText(text)}`)
    .join(', ')}}`;
}

/** A field of CSV, quoted where it has to be. */
export function csvField(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(csvField).join(',')).join('\n')}\n`;
}
