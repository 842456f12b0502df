/**
 * The line on which each feature of a GeoJSON text begins, 1-based, as far as its `type` tells: objects of other types are counted by `type`.
 * @param count how many there are; where the text shows another number, all are said to stand on line 1
 */
export function featureLines(text: string, count: number, type = 'Feature'): readonly number[] {
  const found = [...text.matchAll(new RegExp(`"type"\\s*:\\s*"${type}"`, 'g'))].map(({index}) => index);
  if (found.length !== count) return Array.from({length: count}, () => 1);
  let [line, at] = [1, 0];
  return found.map((index) => {
    for (; at < index; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  });
}
