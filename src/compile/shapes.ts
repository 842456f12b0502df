import {SCENE_KINDS} from '../domain/briefing.ts';
import {PASSAGE_KINDS, THEMES, VOICES} from '../domain/passage.ts';
import {PLACE_KINDS} from '../domain/place.ts';
import {bilingual, chinese, choice, either, list, map, number, orNull, text} from './shape.ts';

const BLOCK_KINDS = ['kicker', 'title', 'note-heading', 'note', 'heading', 'paragraph', 'stray', 'credits'];
const context = {prefix: text, suffix: text};

export const sourceShape = map({
  id: text,
  title: bilingual,
  publisher: text,
  licence: text,
  url: orNull(text),
  date: text,
  datum: text,
  method: bilingual,
  errorM: orNull(number),
});

export const articleShape = map(
  {
    id: text,
    source: text,
    newspaper: orNull(text),
    date: orNull(text),
    dateInferred: bilingual,
    structure: list(map({kind: choice(BLOCK_KINDS), lines: either(number, list(number))}, {en: text})),
  },
  {
    original: map({file: text, format: text, encoding: orNull(text), sha256: text}),
    mentions: list(map({exact: text, place: orNull(text)}, context)),
    region: text,
    mapApproval: orNull(map({number: text, authority: text, date: text})),
  },
);

export const speakerShape = map(
  {id: text, name: map({zh: chinese, pinyin: text})},
  {office: orNull(bilingual), organisation: orNull(map({id: text, zh: chinese, en: text})), remark: orNull(bilingual)},
);

export const placeShape = map(
  {
    id: text,
    kind: choice(PLACE_KINDS),
    name: map({zh: chinese, en: text, pinyin: text}),
    status: choice(['existing', 'building', 'planned']),
  },
  {
    aliases: list(text),
    within: orNull(text),
    note: orNull(bilingual),
    background: list(map({zh: chinese, en: text, source: text})),
  },
);

export const passageShape = map(
  {
    id: text,
    exact: text,
    kind: choice(PASSAGE_KINDS),
    voice: choice(VOICES),
    places: list(text),
    themes: list(choice(THEMES)),
    gloss: either(text, map({en: text})),
  },
  {
    ...context,
    speaker: orNull(text),
    implied: list(text),
    figures: list(map({raw: text, value: number, unit: text, of: bilingual}, {bound: choice(['atLeast'])})),
  },
);

const cameraShape = map({center: list(number), zoom: number});

export const briefingShape = map({
  id: text,
  title: bilingual,
  scenes: list(
    map(
      {id: text, kind: choice(SCENE_KINDS), headline: bilingual, notes: bilingual},
      {kicker: bilingual, camera: either(choice(['fit']), cameraShape), places: list(text), passages: list(text)},
    ),
  ),
});
