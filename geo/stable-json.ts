import {isRecord} from '../src/domain/is-record.ts';

/** The same value in the same bytes every time: keys sorted at every level. */
export function stableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner), indent);
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
