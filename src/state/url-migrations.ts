export interface Migration {
  readonly from: string;
  readonly to: string;
}

/** Parameters that once had, or that people expect to have, another name. An entry never leaves: links live on. */
export const MIGRATIONS: readonly Migration[] = [
  {from: 'p', to: 'place'},
  {from: 'feature', to: 'place'},
  {from: 'quote', to: 'passage'},
  {from: 'hide', to: 'off'},
  {from: 'locale', to: 'lang'},
];

/** The parameters under the names of today. Where both names stand, today's wins. An editor may have written `&` as `&amp;`. */
export function migrateParameters(parameters: URLSearchParams): URLSearchParams {
  const migrated = new URLSearchParams([...parameters].map(([name, value]) => [name.replace(/^amp;/, ''), value]));
  for (const {from, to} of MIGRATIONS) {
    if (!migrated.has(to)) for (const value of migrated.getAll(from)) migrated.append(to, value);
    migrated.delete(from);
  }
  return migrated;
}
