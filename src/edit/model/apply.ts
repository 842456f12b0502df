import {anchorQuote} from '../../compile/anchor-quote.ts';
import type {Change, ListFile, Sheet, SuggestedEntry} from '../protocol.ts';
import {firstLine} from './items.ts';
import type {Stroke} from './server.ts';

/** The sheet as it will be when the server has these strokes: what it counts and finds wrong is its own matter. */
export function withStrokes(sheet: Sheet, strokes: readonly Stroke[]): Sheet {
  return strokes.flatMap(({changes}) => changes).reduce(apply, sheet);
}

function apply(sheet: Sheet, change: Change): Sheet {
  switch (change.do) {
    case 'put':
      return withSpan(withList(sheet, change.file, put(sheet[change.file], change.entry)), change);
    case 'drop':
      return withList(
        sheet,
        change.file,
        (sheet[change.file] as readonly Named[]).filter(({id}) => id !== change.id),
      );
    case 'rename':
      return withList(
        sheet,
        change.file,
        (sheet[change.file] as readonly Named[]).map((entry) =>
          entry.id === change.id ? {...entry, id: change.to} : entry,
        ),
      );
    case 'structure':
      return {...sheet, article: {...sheet.article, structure: change.blocks}};
    case 'mentions':
      return {...sheet, article: {...sheet.article, mentions: change.mentions}};
    case 'head':
      return {...sheet, article: {...sheet.article, [change.field]: change.value}};
    case 'english':
      return {...sheet, article: {...sheet.article, structure: english(sheet, change)}};
    case 'refuse':
      return withState(sheet, change.key, 'refused');
    case 'reopen':
      return withState(sheet, change.key, 'open');
    case 'place':
      return {...sheet, located: [...sheet.located, change.id]};
    case 'unplace':
      return {...sheet, unplaced: [...sheet.unplaced, change.id]};
  }
}

interface Named {
  readonly id: string;
}

const withList = (sheet: Sheet, file: ListFile, entries: readonly Named[]): Sheet => ({...sheet, [file]: entries});

function put(entries: readonly Named[], entry: Named): readonly Named[] {
  return entries.some(({id}) => id === entry.id)
    ? entries.map((each) => (each.id === entry.id ? entry : each))
    : [...entries, entry];
}

function withSpan(sheet: Sheet, change: Change): Sheet {
  if (change.do !== 'put' || change.file !== 'passages') return sheet;
  const span = anchorQuote(sheet.text, {type: 'TextQuoteSelector', ...change.entry});
  if (typeof span === 'string') return sheet;
  return {...sheet, spans: {...sheet.spans, [change.entry.id]: [span.start, span.end]}};
}

function withState(sheet: Sheet, key: string, state: SuggestedEntry<never>['state']): Sheet {
  const change = <Entry>(all: readonly SuggestedEntry<Entry>[]): readonly SuggestedEntry<Entry>[] =>
    all.map((each) => (each.key === key ? {...each, state} : each));
  const {places, speakers, passages} = sheet.suggestions;
  return {
    ...sheet,
    suggestions: {...sheet.suggestions, places: change(places), speakers: change(speakers), passages: change(passages)},
  };
}

function english({article}: Sheet, {line, en}: Change & {readonly do: 'english'}): Sheet['article']['structure'] {
  return article.structure.map((block) => {
    if (firstLine(block) !== line) return block;
    const {en: _, ...rest} = block;
    return en === null ? rest : {...rest, en};
  });
}
