import {anchorQuote} from '../../compile/anchor-quote.ts';
import {compileProject, filesIn} from '../../compile/compile-project.ts';
import {readGeo} from '../../compile/read-geo.ts';
import {readSite} from '../../compile/read-site.ts';
import type {Sheet, Todo} from '../../edit/protocol.ts';
import type {Fault} from '../../faults/fault.ts';
import {articlePath} from '../../state/page-paths.ts';
import {selectorOf} from './apply-changes.ts';
import {folderOf, regionFolder, versionOf, type Texts} from './article-texts.ts';
import {valuesOf, type ArticleValues} from './article-values.ts';
import {pictureSizes} from './pictures.ts';
import {findIn, suggestedIn} from './suggested.ts';

/** The sheet without what its history alone knows. */
export type BareSheet = Omit<Sheet, 'undo' | 'redo'>;

/** All that is known of an article, from its files as they lie on disk. */
export function readSheet(root: string, id: string, texts: Texts): BareSheet {
  const text = texts.get(`${folderOf(id)}/article.txt`) ?? '';
  const values = valuesOf(id, texts);
  const geo = regionFolder(root, id);
  const region = geo.slice(geo.lastIndexOf('/') + 1);
  const {faults, warnings} = compileProject({root, content: folderOf(id)});
  const spans = spansOf(text, values);
  const suggestions = suggestedIn(text, findIn(root, id, region, text), values, Object.values(spans));
  const {places: positions} = readGeo(geo, filesIn(root));
  const located = values.places.map((place) => place.id as string).filter((place) => place in positions);
  const unplaced = values.unplaced.map(({place}) => place);
  const {article, places, speakers, passages, briefings} = values;
  return {
    id,
    region,
    page: pageAt(root, id),
    version: versionOf(texts),
    text,
    article,
    places,
    speakers,
    passages,
    briefings,
    pictures: pictureSizes(root, id, briefings),
    spans,
    suggestions,
    located,
    unplaced,
    faults,
    warnings,
    todo: todoOf(values, {faults, warnings, suggestions, located}),
  };
}

/** Where the development server has an article's page. */
function pageAt(root: string, id: string): string {
  return readSite(filesIn(root)).site?.home === id ? '/' : `/${articlePath(id)}`;
}

function spansOf(text: string, {passages}: ArticleValues): Sheet['spans'] {
  return Object.fromEntries(
    passages.flatMap(({id, exact = '', prefix, suffix}) => {
      const span = anchorQuote(text, selectorOf({exact, prefix, suffix}));
      return typeof span === 'string' ? [] : [[id, [span.start, span.end] as const]];
    }),
  );
}

const IN_ENGLISH_TOO: ReadonlySet<string> = new Set(['kicker', 'title', 'note-heading', 'heading']);

function todoOf(
  {article, places, passages, unplaced}: ArticleValues,
  {
    faults,
    warnings,
    suggestions,
    located,
  }: Pick<Sheet, 'suggestions' | 'located'> & {readonly faults: readonly Fault[]; readonly warnings: readonly Fault[]},
): Todo {
  const all = [...suggestions.places, ...suggestions.speakers, ...suggestions.passages];
  const answered = new Set<string>([...located, ...unplaced.map(({place}) => place)]);
  return {
    faults: faults.length,
    warnings: warnings.length,
    // What only holds others is taken with them.
    suggestions: all.filter(({state, spans}) => state === 'open' && spans.length > 0).length,
    english:
      article.structure.filter(({kind, en}) => IN_ENGLISH_TOO.has(kind) && !en).length +
      passages.filter(({gloss}) => !gloss).length +
      places.filter(({name}) => !name?.en).length,
    positions: places.filter(({id}) => !answered.has(id)).length,
  };
}
