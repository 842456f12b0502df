import type {Block, BlockKind} from '../../domain/article.ts';
import type {Bundle} from '../../domain/bundle.ts';
import type {PassageId, PlaceId, SpeakerId} from '../../domain/id.ts';
import type {Figure, Passage, PassageKind, Theme, Voice} from '../../domain/passage.ts';
import type {Place} from '../../domain/place.ts';
import type {Region} from '../../domain/region.ts';
import type {Speaker} from '../../domain/speaker.ts';

/** What the page needs for a first click and its HTML does not say. */
export interface PackedBundle extends Pick<Bundle, 'version' | 'site' | 'mapApproval'> {
  readonly region: Omit<Region, keyof typeof LATER>;
  readonly places: readonly object[];
}

const NO_TEXT = {zh: '', en: ''};
/** What only a build and the whole bundle ask of a region; its approval is the map's. */
const LATER = {
  name: NO_TEXT,
  frame: [0, 0, 0, 0],
  arrowsFrom: [0, 0],
  pointedTo: [],
  featured: [],
  approval: null,
} as const satisfies Partial<Region>;

/** Leaves out the article, its passages and speakers (they are in the page), and what comes with the whole bundle soon after. */
export function packBundle({version, site, mapApproval, places, region}: Bundle): PackedBundle {
  const {name: _, frame: _1, arrowsFrom: _2, pointedTo: _3, featured: _4, approval: _5, ...first} = region;
  return {
    version,
    site,
    mapApproval,
    region: first,
    places: places.map(({id, kind, name, status, precision, within, extent, order, km, offMap}) => ({
      id,
      kind,
      en: name.en,
      status,
      precision,
      within,
      extent: extent?.map((degrees) => Math.round(degrees * 1000) / 1000),
      order,
      km,
      offMap,
    })),
  };
}

/**
 * The bundle as the app works with it, from its packed form and the page it came with. Offsets count in the article's text as
 * the page shows it, a line for each block; those of the source come with the whole bundle, as do glosses, provenance and remarks.
 */
export function unpackBundle({version, site, mapApproval, places, region}: PackedBundle, page: ParentNode): Bundle {
  const {text, blocks} = readArticle(page);
  return {
    version,
    site,
    mapApproval,
    region: {...LATER, ...region},
    mentions: [],
    sources: [],
    briefings: [],
    places: places.map((place) => readPlace(place as PackedPlace, page)),
    speakers: readSpeakers(page),
    passages: blocks.flatMap((block) => readPassages(block, text, page)),
    article: {id: '', sha256: '', newspaper: null, date: null, dateInferred: NO_TEXT, text, blocks},
  };
}

type PackedPlace = Pick<Place, 'id' | 'kind' | 'status' | 'precision' | 'within' | 'order' | 'km' | 'offMap'> & {
  readonly en: string;
  readonly extent?: Place['extent'];
};

function readPlace({en, extent = null, ...place}: PackedPlace, page: ParentNode): Place {
  const zh = page.querySelector(`#place-${place.id} .name`)?.textContent ?? '';
  const later = {aliases: [], errorM: null, source: null, method: NO_TEXT, anchor: null, background: []};
  return {...later, ...place, extent, name: {zh, en, pinyin: ''}} as Place;
}

function readArticle(page: ParentNode): {readonly text: string; readonly blocks: readonly Block[]} {
  let text = '';
  const blocks = Array.from(
    page.querySelectorAll<HTMLElement>('.story > p[id], .story > h2[id], .story > h3[id]'),
    (element): Block => {
      const start = text.length;
      text += `${element.textContent ?? ''}\n`;
      const number = element.dataset['number'];
      return {
        id: element.id,
        kind: element.className as BlockKind,
        section: 0,
        spans: [{start, end: text.length - 1}],
        ...(number ? {number: Number(number)} : {}),
      };
    },
  );
  return {text, blocks};
}

/** The entries of one paragraph's passages, as `passage-entry.tsx` writes them. They follow each other as in the text. */
function readPassages({id: block, spans: [span]}: Block, text: string, page: ParentNode): readonly Passage[] {
  let from = span?.start ?? 0;
  return Array.from(page.querySelectorAll<HTMLElement>(`#${block} + .plain li`), (item): Passage => {
    const {dataset} = item;
    const words = item.querySelector('q')?.textContent ?? '';
    const start = text.indexOf(words, from);
    from = start + words.length;
    const links = Array.from(item.querySelectorAll<HTMLElement>('[data-place]'));
    const placesOf = (chosen: readonly HTMLElement[]): PlaceId[] =>
      chosen.map((link) => link.dataset['place'] as PlaceId);
    return {
      id: item.id.replace('passage-', '') as PassageId,
      start,
      end: from,
      block,
      kind: dataset['kind'] as PassageKind,
      voice: dataset['voice'] as Voice,
      speaker: (item.querySelector<HTMLElement>('[data-by]')?.dataset['by'] ?? null) as SpeakerId | null,
      places: placesOf(links),
      implied: placesOf(links.filter((link) => link.dataset['implied'] !== undefined)),
      themes: (dataset['themes'] ?? '').split(' ').filter(Boolean) as Theme[],
      figures: (dataset['figures'] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((raw): Figure => ({raw, value: 0, unit: '', of: NO_TEXT})),
      gloss: {en: ''},
    };
  });
}

function readSpeakers(page: ParentNode): readonly Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const {dataset, textContent, parentElement} of page.querySelectorAll<HTMLElement>('.plain [data-by]')) {
    const office = parentElement?.querySelector('[data-by] + span')?.textContent;
    const id = dataset['by'] as SpeakerId;
    speakers.set(id, {
      id,
      name: {zh: textContent ?? '', pinyin: ''},
      office: office ? {zh: office, en: ''} : null,
      remark: null,
      organisation: dataset['org'] ? {id: dataset['org'], zh: '', en: ''} : null,
    });
  }
  return [...speakers.values()];
}
