import type {Block} from '../domain/article.ts';
import type {Bundle} from '../domain/bundle.ts';
import type {PassageId, PlaceId, SpeakerId} from '../domain/id.ts';
import type {Figure, Passage, PassageKind, Theme, Voice} from '../domain/passage.ts';

/** The bundle without what the page's HTML says already, and without what the first click does not need. */
export interface PackedBundle extends Omit<Bundle, 'passages' | 'mentions' | 'sources' | 'briefings'> {
  readonly textLength: number;
}

const NO_TEXT = {zh: '', en: ''};

/** Leaves out the article's words and its passages (they are in the page), glosses, provenance, measures and mentions. */
export function packBundle({passages: _, mentions: __, sources: ___, briefings: _____, ...bundle}: Bundle): PackedBundle {
  return {
    ...bundle,
    textLength: bundle.article.text.length,
    article: {...bundle.article, text: ''},
    places: bundle.places.map(({id, kind, name: {zh, en}, status, precision, errorM: ____, within, extent, order, km, offMap}) => ({
      id, kind, name: {zh, en, pinyin: ''}, status, precision, within, extent, aliases: [], errorM: null, source: null, method: NO_TEXT, anchor: null, background: [],
      ...(order === undefined ? {} : {order}), ...(km === undefined ? {} : {km}), ...(offMap === undefined ? {} : {offMap}),
    })),
  };
}

/** The bundle as the app works with it, from its packed form and the page it came with. */
export function unpackBundle({textLength, ...bundle}: PackedBundle, page: ParentNode): Bundle {
  const {blocks} = bundle.article;
  const passages = Array.from(page.querySelectorAll<HTMLElement>('li[data-passage][data-at]'), (item) => readPassage(item, blocks));
  return {...bundle, passages, mentions: [], sources: [], briefings: [], article: {...bundle.article, text: readText(blocks, textLength, page)}};
}

/** What lies between blocks in the source is layout, and stands as line breaks. */
function readText(blocks: readonly Block[], length: number, page: ParentNode): string {
  let text = '';
  for (const {id, spans} of blocks) {
    let words = page.querySelector(`#${id}`)?.textContent ?? '';
    for (const {start, end} of spans) {
      text = text.padEnd(start, '\n') + words.slice(0, end - start);
      words = words.slice(end - start);
    }
  }
  return text.padEnd(length, '\n');
}

/** The data attributes of a passage's entry, as `passageAttributes` writes them. */
function readPassage({dataset, children}: HTMLElement, blocks: readonly Block[]): Passage {
  const [start = 0, end = 0] = (dataset['at'] ?? '').split('-').map(Number);
  const links = Array.from(children).filter((child): child is HTMLElement => child.hasAttribute('data-place'));
  const placesOf = (chosen: readonly HTMLElement[]) => chosen.map((link) => link.dataset['place'] as PlaceId);
  return {
    id: dataset['passage'] as PassageId, start, end,
    kind: dataset['kind'] as PassageKind,
    voice: dataset['voice'] as Voice,
    speaker: (dataset['by'] ?? null) as SpeakerId | null,
    places: placesOf(links),
    implied: placesOf(links.filter((link) => link.dataset['implied'] !== undefined)),
    themes: (dataset['themes'] ?? '').split(' ').filter(Boolean) as Theme[],
    figures: JSON.parse(dataset['figures'] ?? '[]') as Figure[],
    gloss: {en: ''},
    block: blocks.find(({spans}) => spans.some((span) => span.start <= start && start < span.end))?.id ?? '',
  };
}
