/** A language that a machine makes for the tests: every word of the English one between marks. */
export const THIRD = 'qq';

type Table = Record<string, unknown>;

/** Gives a table of words the column of the third language. What is not words, such as a width, stays as it is. */
export function addThird(table: unknown): void {
  if (typeof table !== 'object' || table === null) return;
  const columns = table as Table;
  if ('zh-CN' in columns && 'en' in columns) columns[THIRD] ??= thirdOf(columns['en']);
  else for (const value of Object.values(columns)) addThird(value);
}

/** A row of LOCALES is no table of words, nor is the name of a page. */
function thirdOf(english: unknown): unknown {
  if (typeof english === 'object' && english !== null && 'glossed' in english) return {...english, next: 'zh-CN'};
  if (english === 'en-US') return english;
  if (english === 'lang=en') return `lang=${THIRD}`;
  return english === 'embed.en.html' ? `embed.${THIRD}.html` : marked(english);
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return value && `⟦${value}⟧`;
  if (Array.isArray(value)) return value.map(marked);
  if (value instanceof Promise) return value.then(marked);
  if (typeof value === 'function') return (...given: readonly unknown[]): unknown => marked(value(...given));
  if (typeof value !== 'object' || value === null || 'props' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, word]) => [name, marked(word)]));
}
