import {isSeq, parseDocument} from 'yaml';
import type {Placed} from './decision.ts';

/**
 * Entries of places.yaml for places that no article lists, with a mark at what is guessed.
 * @param listed what the article lists that is to have them: another holder is left out; null where none is chosen
 */
export function entriesOf(places: readonly Placed[], listed: ReadonlySet<string> | null): string {
  return places
    .map(({id, kind, zh, en, pinyin, isGuessed, within}) => {
      const names = [
        `zh: ${JSON.stringify(zh)}`,
        `en: ${JSON.stringify(en)}`,
        `pinyin: ${JSON.stringify(pinyin || en)}`,
      ];
      const mark = isGuessed ? ' # 猜 guessed' : '';
      const holder = within !== null && (listed?.has(within) ?? true) ? `  within: ${within}\n` : '';
      return `- id: ${id}\n  kind: ${kind}\n  name: {${names.join(', ')}}${mark}\n  status: existing\n${holder}`;
    })
    .join('');
}

/** Ids that a places.yaml lists. */
export function idsIn(yaml: string): ReadonlySet<string> {
  const value = parseDocument(yaml).toJS() as unknown;
  const entries = Array.isArray(value) ? (value as readonly ({readonly id?: unknown} | null)[]) : [];
  return new Set(entries.flatMap((entry) => (typeof entry?.id === 'string' ? [entry.id] : [])));
}

/** A places.yaml with entries behind the last one; null where it is no list of blocks, to which none can be added. */
export function withEntries(yaml: string, entries: string): string | null {
  const {contents, errors} = parseDocument(yaml);
  if (errors.length > 0 || (contents !== null && !(isSeq(contents) && !contents.flow))) return null;
  return `${yaml.trimEnd()}\n${contents === null ? '' : '\n'}${entries}`;
}
