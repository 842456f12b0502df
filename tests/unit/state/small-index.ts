import {readFileSync} from 'node:fs';
import {parseRegion} from '../../../geo/read/region.ts';
import {indexBundle, type Index} from '../../../src/domain/bundle.ts';
import type {BriefingId, PassageId, PlaceId, SpeakerId} from '../../../src/domain/id.ts';
import type {Passage} from '../../../src/domain/passage.ts';
import type {Place} from '../../../src/domain/place.ts';
import type {Speaker} from '../../../src/domain/speaker.ts';

export const placeId = (id: string) => id as PlaceId;
export const passageId = (id: string) => id as PassageId;
export const briefingId = (id: string) => id as BriefingId;
export const speakerId = (id: string) => id as SpeakerId;

const file = 'tests/fixtures/region/geo/regions/yunze/region.yaml';
const {region} = parseRegion(file, readFileSync(file, 'utf8'));
if (!region) throw new Error(`${file} is at fault`);

const nothing = {zh: '', en: ''};

function place(id: string, kind: Place['kind'], status: Place['status']): Place {
  return {
    id: placeId(id),
    kind,
    status,
    name: {zh: id, en: id, pinyin: id},
    aliases: [],
    precision: 'unlocated',
    errorM: null,
    source: null,
    method: nothing,
    within: null,
    anchor: null,
    extent: null,
    background: [],
  };
}

function speaker(id: string, organisation: string | null): Speaker {
  return {
    id: speakerId(id),
    name: {zh: id, pinyin: id},
    office: null,
    remark: null,
    organisation: organisation === null ? null : {id: organisation, zh: organisation, en: organisation},
  };
}

function passage(
  id: string,
  start: number,
  rest: Pick<Passage, 'kind' | 'themes'> & {speaker?: string; places: readonly string[]},
): Passage {
  return {
    id: passageId(id),
    start,
    end: start + 1,
    kind: rest.kind,
    voice: 'narration',
    themes: rest.themes,
    speaker: rest.speaker === undefined ? null : speakerId(rest.speaker),
    places: rest.places.map(placeId),
    implied: [],
    figures: [],
    gloss: {en: ''},
    block: 'b1',
  };
}

/** Four places, two speakers, four passages: enough for every question. */
export const smallIndex: Index = indexBundle({
  version: 1,
  site: {title: nothing},
  region,
  article: {id: 'small', text: '一二三四', sha256: '', blocks: [], newspaper: null, date: null, dateInferred: nothing},
  passages: [
    passage('p1', 0, {kind: 'plan', themes: ['transport'], speaker: 'zhang', places: ['luzhou', 'g208']}),
    passage('p2', 1, {kind: 'target', themes: ['industry', 'transport'], speaker: 'li', places: ['luzhou']}),
    passage('p3', 2, {kind: 'plan', themes: ['ecology'], places: ['lake', 'luzhou']}),
    passage('p4', 3, {kind: 'fact', themes: ['ecology'], places: []}),
  ],
  speakers: [speaker('zhang', 'transport-bureau'), speaker('li', null)],
  places: [
    place('luzhou', 'district', 'existing'),
    place('g208', 'road', 'planned'),
    place('lake', 'lake', 'existing'),
    place('quiet', 'township', 'existing'),
  ],
  mentions: [],
  sources: [],
  briefings: [],
  mapApproval: null,
});
