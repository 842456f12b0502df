import type {BlockKind} from '../domain/article.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import type {ArticleEntry} from './entries.ts';
import type {Content, Entry} from './read-content.ts';

const TRANSLATED: ReadonlySet<BlockKind> = new Set(['kicker', 'title', 'note-heading', 'heading']);

/** Of the entries of a file, how many have no English yet, or not all of it. */
export interface Untranslated {
  readonly file: string;
  readonly count: number;
  readonly of: number;
}

/** The files of an article that wait for English. It may come later: till then the Chinese stands in its place. */
export function untranslatedIn({
  article,
  speakers,
  places,
  passages,
  sources,
  briefings,
}: Content): readonly Untranslated[] {
  const headlines = (article?.value.structure ?? []).filter(({kind}) => TRANSLATED.has(kind));
  const lists = [passages, places, speakers, sources, briefings].map(({file, wellFormed}) => ({
    file: file.slice(file.lastIndexOf('/') + 1),
    count: wellFormed.filter(({isUntranslated}) => isUntranslated).length,
    of: wellFormed.length,
  }));
  const ofHeadlines = {file: 'article.yaml', count: headlines.filter(({en}) => !en).length, of: headlines.length};
  return [ofHeadlines, ...lists].filter(({count}) => count > 0);
}

/** A hint, and one for all: English that is to come is no mistake. */
export function checkEnglish({fault}: Entry<ArticleEntry>, untranslated: readonly Untranslated[]): readonly Fault[] {
  return untranslated.length === 0 ? [] : [fault([], tell('english-to-come', untranslated))];
}
