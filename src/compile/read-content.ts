import {posix} from 'node:path';
import type {Source} from '../domain/place.ts';
import {checkShape} from '../shapes/check-shape.ts';
import {readAs} from '../shapes/read-as.ts';
import type {ArticleEntry, BriefingEntry, PassageEntry, PlaceEntry, SpeakerEntry} from './entries.ts';
import {withoutRepeats, type Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import {FORM, formOf, migrate} from './migrations.ts';
import {parseYaml, type Path, type Yaml} from '../shapes/parse-yaml.ts';
import type {Shape} from '../shapes/shape.ts';
import {articleShape, ENTRY_SHAPES} from './shapes.ts';

/** The only way in which compile touches the world; paths run from the project's root. */
export interface Files {
  /** The bytes of a file, null if there is none. */
  readonly read: (path: string) => Uint8Array | null;
  /** Names of the files in a folder, sorted; none if there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

/** One well-formed entry of a YAML file, and a way to point at any value of it. */
export interface Entry<T> {
  readonly value: T;
  /** Whether some of its English is still to come. */
  readonly isUntranslated: boolean;
  readonly fault: (path: Path, told: Told) => Fault;
}

/** The entries of one file. */
export interface Entries<T> {
  readonly file: string;
  readonly wellFormed: readonly Entry<T>[];
  /** Whether a reference to an id holds. A malformed entry, or two of one id, is one fault, and not one more wherever an id is used; so is a file that cannot be read. */
  readonly knows: (id: string) => boolean;
}

export interface Content {
  readonly folder: string;
  /** The form that the files are written in: see `migrations.ts`. */
  readonly form: number;
  /** Whether every file and entry could be read: what none says cannot be missed otherwise. */
  readonly isWhole: boolean;
  readonly article: Entry<ArticleEntry> | null;
  readonly speakers: Entries<SpeakerEntry>;
  readonly places: Entries<PlaceEntry>;
  readonly passages: Entries<PassageEntry>;
  readonly sources: Entries<Source>;
  /** An article may do without: no file, no briefings. */
  readonly briefings: Entries<BriefingEntry>;
}

const NO_BRIEFINGS: Entries<BriefingEntry> = {file: 'briefings.yaml', wellFormed: [], knows: () => true};

/** What is found on the way. */
interface Reading {
  readonly files: Files;
  readonly faults: Fault[];
  isWhole: boolean;
  /** Whether there is no folder at all. */
  isMissing: boolean;
}

/** The YAML files of an article's folder, each value in its shape. */
export function readContent(
  folder: string,
  files: Files,
): {readonly content: Content; readonly faults: readonly Fault[]} {
  const reading: Reading = {files, faults: [], isWhole: true, isMissing: false};
  const article = readYaml(`${folder}/article.yaml`, reading);
  const form = formOf(article?.value);
  if (article && form > FORM) reading.faults.push(article.fault(['format'], null, tell('form-newer', form, FORM)));
  const list = <T>(name: keyof typeof ENTRY_SHAPES): Entries<T> => readEntries<T>(folder, name, form, reading);
  const content = {
    folder,
    form,
    article:
      article && entryOf<ArticleEntry>(article, [], migrate('article', article.value, form), articleShape, reading),
    speakers: list<SpeakerEntry>('speakers'),
    places: list<PlaceEntry>('places'),
    passages: list<PassageEntry>('passages'),
    sources: list<Source>('sources'),
    briefings: files.list(folder).includes('briefings.yaml') ? list<BriefingEntry>('briefings') : NO_BRIEFINGS,
  };
  return {content: {...content, isWhole: reading.isWhole}, faults: withoutRepeats(reading.faults)};
}

function readYaml(file: string, reading: Reading): Yaml | null {
  const bytes = reading.files.read(file);
  const {yaml, faults} =
    bytes === null
      ? {yaml: null, faults: [{file, line: 1, id: null, ...tell('file-missing')}]}
      : parseYaml(file, bytes);
  // Where there is no folder, that is one fault.
  if (bytes !== null || !reading.isMissing) reading.faults.push(...faults);
  reading.isMissing ||= bytes === null && reading.files.list(posix.dirname(file)).length === 0;
  reading.isWhole &&= yaml !== null;
  return yaml;
}

/** The entries of a places.yaml that is not an article's: what a region names itself. None where there is no such file. */
export function readPlaces(
  folder: string,
  files: Files,
): {readonly entries: readonly Entry<PlaceEntry>[]; readonly faults: readonly Fault[]} {
  if (files.read(`${folder}/places.yaml`) === null) return {entries: [], faults: []};
  const reading: Reading = {files, faults: [], isWhole: true, isMissing: false};
  const {wellFormed} = readEntries<PlaceEntry>(folder, 'places', FORM, reading);
  return {entries: wellFormed, faults: reading.faults};
}

/** A file with nothing but comments has no entries yet. */
function readEntries<T>(folder: string, name: keyof typeof ENTRY_SHAPES, form: number, reading: Reading): Entries<T> {
  const file = `${folder}/${name}.yaml`;
  const yaml = readYaml(file, reading);
  if (yaml === null) return {file, wellFormed: [], knows: () => true};
  if (yaml.value === null) return {file, wellFormed: [], knows: () => false};
  const entries = migrate(name, yaml.value, form);
  if (!Array.isArray(entries)) {
    reading.faults.push(yaml.fault([], null, tell('not-a-list')));
    reading.isWhole = false;
    return {file, wellFormed: [], knows: () => true};
  }
  const ids = new Set<string>();
  let isAmbiguous = false;
  const wellFormed = entries.flatMap((value: unknown, index) => {
    const id = idOf(value);
    if (id === null || ids.has(id)) isAmbiguous = true;
    if (id !== null && ids.has(id)) reading.faults.push(yaml.fault([index], id, tell('id-taken')));
    if (id !== null) ids.add(id);
    return entryOf<T>(yaml, [index], value, ENTRY_SHAPES[name], reading) ?? [];
  });
  return {file, wellFormed, knows: (id) => isAmbiguous || ids.has(id)};
}

function entryOf<T>(yaml: Yaml, base: Path, value: unknown, shape: Shape, reading: Reading): Entry<T> | null {
  const id = base.length === 0 ? null : idOf(value);
  const fault: Entry<T>['fault'] = (path, told) => yaml.fault([...base, ...path], id, told);
  const misfits = checkShape(value, shape);
  reading.faults.push(...misfits.map(({path, told}) => fault(path, told)));
  reading.isWhole &&= misfits.length === 0;
  if (misfits.length > 0) return null;
  const read = readAs(value, shape);
  return {value: read.value as T, isUntranslated: read.waiting > 0, fault};
}

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : null;
}
