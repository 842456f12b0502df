import type {Block} from '../domain/article.ts';
import type {Bundle} from '../domain/bundle.ts';
import type {PassageId, PlaceId, SpeakerId} from '../domain/id.ts';
import type {Place} from '../domain/place.ts';
import type {Figure, Passage, PassageKind, Theme, Voice} from '../domain/passage.ts';

/** The bundle without what the page's HTML says already, and without what the first click does not need. */
export interface PackedBundle extends Pick<Bundle, 'version' | 'mapApproval' | 'speakers' | 'article'> {
  readonly textLength: number;
  readonly places: readonly object[];
}

/** What of a place comes later, with the whole bundle. */
const LATER = {aliases: [], errorM: null, source: null, method: {zh: '', en: ''}, anchor: null, extent: null, background: []};

/** Leaves out the article's words and its passages (they are in the page), glosses, provenance, measures and mentions. */
export function packBundle(bundle: Bundle): PackedBundle {
  return {
    version: bundle.version,
    mapApproval: bundle.mapApproval,
    speakers: bundle.speakers,
    textLength: bundle.article.text.length,
    article: {...bundle.article, text: '', blocks: bundle.article.blocks.map(({id, kind, spans, number, section}) => ({id, kind, spans, section, ...(number === undefined ? {} : {number})}))},
    places: bundle.places.map(({id, kind, name: {zh, en}, status, precision, within, extent, order, km, offMap}) => ({
      id, kind, name: {zh, en}, status, precision, within, extent: extent?.map((degrees) => Math.round(degrees * 1000) / 1000), order, km, offMap,
    })),
  };
}

/** The bundle as the app works with it, from its packed form and the page it came with. */
export function unpackBundle({textLength, places, ...bundle}: PackedBundle, page: ParentNode): Bundle {
  const {blocks} = bundle.article;
  const passages = Array.from(page.querySelectorAll<HTMLElement>('li[data-passage][data-at]'), (item) => readPassage(item, blocks));
  return {
    ...bundle, passages, mentions: [], sources: [], briefings: [],
    places: places.map((place) => ({...LATER, ...place}) as unknown as Place),
    article: {...bundle.article, text: readText(blocks, textLength, page)},
  };
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
