/** A JSON file of the site. Throws with path and status where there is none. */
export async function loadJson<Value>(url: URL): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return (await response.json()) as Value;
}
