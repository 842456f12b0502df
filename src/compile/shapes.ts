import {SCENE_KINDS} from '../domain/briefing.ts';
import {PASSAGE_KINDS, THEMES, VOICES} from '../domain/passage.ts';
import {PLACE_KINDS} from '../domain/place.ts';
import {
  bilingual,
  chinese,
  chineseName,
  choice,
  date,
  either,
  id,
  list,
  map,
  name,
  number,
  orNull,
  reference,
  text,
  type Shape,
} from './shape.ts';

const BLOCK_KINDS = ['kicker', 'title', 'note-heading', 'note', 'heading', 'paragraph', 'stray', 'credits'];
const context = {prefix: text, suffix: text};

export const approvalShape = map({number: text, authority: text, date});

export const siteShape = map({title: bilingual, prefix: text, articles: list(id), home: id});

/** What the app shows of a source. */
export const sourceFields = {
  id,
  title: bilingual,
  publisher: text,
  licence: text,
  url: orNull(text),
  date: text,
  datum: text,
  method: bilingual,
  errorM: orNull(number),
};
export const sourceShape = map(sourceFields);

export const articleShape = map(
  {
    id,
    source: text,
    sha256: orNull(text),
    newspaper: orNull(text),
    date: orNull(date),
    dateInferred: bilingual,
    structure: list(map({kind: choice(BLOCK_KINDS), lines: either(number, list(number))}, {en: text})),
  },
  {
    format: number,
    original: map({file: text, format: text, encoding: orNull(text), sha256: text}),
    mentions: list(map({exact: text, place: orNull(reference)}, context)),
    region: id,
    mapApproval: orNull(approvalShape),
  },
);

export const speakerShape = map(
  {id, name: map({zh: chineseName, pinyin: name})},
  {office: orNull(bilingual), organisation: orNull(map({id, zh: chineseName, en: name})), remark: orNull(bilingual)},
);

export const placeShape = map(
  {
    id,
    kind: choice(PLACE_KINDS),
    name: map({zh: chineseName, en: name, pinyin: name}),
    status: choice(['existing', 'building', 'planned']),
  },
  {
    aliases: list(name),
    within: orNull(reference),
    note: orNull(bilingual),
    background: list(map({zh: chinese, en: text, source: reference})),
  },
);

export const passageShape = map(
  {
    id,
    exact: text,
    kind: choice(PASSAGE_KINDS),
    voice: choice(VOICES),
    places: list(reference),
    themes: list(choice(THEMES)),
    gloss: text,
  },
  {
    ...context,
    speaker: orNull(reference),
    implied: list(reference),
    figures: list(map({raw: text, value: number, unit: text, of: bilingual}, {bound: choice(['atLeast'])})),
  },
);

const cameraShape = map({center: list(number, 2), zoom: number});

export const briefingShape = map({
  id,
  title: bilingual,
  scenes: list(
    map(
      {id, kind: choice(SCENE_KINDS), headline: bilingual, notes: bilingual},
      {
        kicker: bilingual,
        camera: either(choice(['fit']), cameraShape),
        places: list(reference),
        passages: list(reference),
      },
    ),
  ),
});

/** The files of an article by name; all but article.yaml are lists of entries. */
export const ENTRY_SHAPES: Readonly<Record<'speakers' | 'places' | 'passages' | 'sources' | 'briefings', Shape>> = {
  speakers: speakerShape,
  places: placeShape,
  passages: passageShape,
  sources: sourceShape,
  briefings: briefingShape,
};
