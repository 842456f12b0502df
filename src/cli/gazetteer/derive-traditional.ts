/** Pairs of a traditional character and the simplified one that the other texts use, without blanks between them. */
export function deriveTraditional(table: string, wanted: string): string {
  const used = new Set(wanted);
  const pairs = [...table.matchAll(/(\p{Script=Han}) (\p{Script=Han})/gu)].flatMap(([, from = '', to = '']) =>
    used.has(to) && from.length === 1 && to.length === 1 ? `${from}${to}` : [],
  );
  return `# Traditional and simplified characters in pairs.\n${pairs.join('')}\n`;
}
