import {fetchFile} from './lazy/fetch-file.ts';

/** A JSON file of the site. Throws as `fetchFile` does. */
export async function loadJson<Value>(url: URL): Promise<Value> {
  return (await (await fetchFile(url)).json()) as Value;
}
