const asked = new Map<string, Promise<unknown>>();

/** What `load` gives for an address, asked for once for all maps of a page: a story may have twenty. What was lost is asked for again. */
export function loadOnce<Value>(url: URL, load: (url: URL) => Promise<Value>): Promise<Value> {
  const before = asked.get(url.href);
  if (before) return before as Promise<Value>;
  const answer = load(url);
  answer.catch(() => asked.delete(url.href));
  asked.set(url.href, answer);
  return answer;
}
