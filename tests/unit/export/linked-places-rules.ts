import {readFileSync} from 'node:fs';
import {Ajv, type ErrorObject} from 'ajv';

const accepts = new Ajv({allErrors: true, strictTypes: false}).compile(
  JSON.parse(readFileSync('tests/fixtures/standards/linked-places.schema.json', 'utf8')) as object,
);

/** What the World Historical Gazetteer's rules say against a collection of Linked Places; null: nothing. */
export function faultsOf(collection: unknown): readonly ErrorObject[] | null {
  accepts(JSON.parse(JSON.stringify(collection)));
  return accepts.errors ?? null;
}
