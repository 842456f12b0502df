/** Forms of one text that differ in script only; each has as many UTF-16 units as the text, so that offsets hold in all of them. */

const HALF_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0E]/g;

/** Simplified characters, and digits, Latin letters and per cent signs of half width. */
export function toPlain(text: string, simplified: ReadonlyMap<string, string>): string {
  const narrow = text.replace(HALF_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return narrow.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}
