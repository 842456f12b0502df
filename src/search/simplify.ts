/** Traditional characters as the simplified ones that an index has: 鏡湖 is 镜湖. @param pairs each followed by its simplified one */
export function createSimplifier(pairs: string): (text: string) => string {
  const characters = [...pairs];
  const simple = new Map(
    characters.flatMap((character, at) =>
      at % 2 === 0 ? [[character, characters[at + 1] ?? character] as const] : [],
    ),
  );
  return (text) => [...text].map((character) => simple.get(character) ?? character).join('');
}

/** Of all pairs those that a text can need: their simplified character stands in it, and the traditional one does not. */
export function pairsFor(text: string, pairs: string): string {
  const [used, characters] = [new Set(text), [...pairs]];
  return characters
    .flatMap((character, at) => {
      const simple = characters[at + 1] ?? '';
      return at % 2 === 0 && used.has(simple) && !used.has(character) ? [character + simple] : [];
    })
    .join('');
}
