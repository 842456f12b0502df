/** A number for a text: another text has, as good as always, another. */
export function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
}

/** Whether list and article still have the words that were served. A browser may have translated them: then they are no data. */
export function isAsServed(page: ParentNode): boolean {
  const [list, article] = page.querySelectorAll<HTMLElement>('.overview, #article') as Iterable<HTMLElement> as [
    HTMLElement,
    HTMLElement,
  ];
  return article.dataset['sum'] === `${sumOf(`${list.textContent}${article.textContent}`)}`;
}
