import type {Source} from '../domain/place.ts';
import {checkShape} from './check-shape.ts';
import type {ArticleEntry, BriefingEntry, PassageEntry, PlaceEntry, SpeakerEntry} from './entries.ts';
import type {Fault} from './fault.ts';
import {parseYaml} from './parse-yaml.ts';
import type {Path, Yaml} from './parse-yaml.ts';
import type {Shape} from './shape.ts';
import {articleShape, briefingShape, passageShape, placeShape, sourceShape, speakerShape} from './shapes.ts';

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
  readonly fault: (path: Path, message: string, hint: string) => Fault;
}

/** The entries of one file. */
export interface Entries<T> {
  readonly file: string;
  readonly wellFormed: readonly Entry<T>[];
  /** Whether a reference to an id holds. A malformed entry is one fault, and not one more wherever its id is used; so is a file that cannot be read. */
  readonly knows: (id: string) => boolean;
}

export interface Content {
  readonly folder: string;
  readonly article: Entry<ArticleEntry> | null;
  readonly speakers: Entries<SpeakerEntry>;
  readonly places: Entries<PlaceEntry>;
  readonly passages: Entries<PassageEntry>;
  readonly sources: Entries<Source>;
  /** An article may do without: no file, no briefings. */
  readonly briefings: Entries<BriefingEntry>;
}

const NO_BRIEFINGS: Entries<BriefingEntry> = {file: 'briefings.yaml', wellFormed: [], knows: () => true};

type Report = (faults: readonly Fault[]) => void;

/** The YAML files of an article's folder, each value in its shape. */
export function readContent(
  folder: string,
  files: Files,
): {readonly content: Content; readonly faults: readonly Fault[]} {
  const faults: Fault[] = [];
  const report: Report = (found) => faults.push(...found);
  const list = <T>(name: string, shape: Shape): Entries<T> =>
    readEntries<T>(`${folder}/${name}.yaml`, shape, files, report);
  const content: Content = {
    folder,
    article: readArticleEntry(`${folder}/article.yaml`, files, report),
    speakers: list<SpeakerEntry>('speakers', speakerShape),
    places: list<PlaceEntry>('places', placeShape),
    passages: list<PassageEntry>('passages', passageShape),
    sources: list<Source>('sources', sourceShape),
    briefings: files.list(folder).includes('briefings.yaml')
      ? list<BriefingEntry>('briefings', briefingShape)
      : NO_BRIEFINGS,
  };
  return {content, faults};
}

function readArticleEntry(file: string, files: Files, report: Report): Entry<ArticleEntry> | null {
  const yaml = readYaml(file, files, report);
  return yaml && entryOf<ArticleEntry>(yaml, [], yaml.value, articleShape, report);
}

function readYaml(file: string, {read}: Files, report: Report): Yaml | null {
  const bytes = read(file);
  if (bytes === null) {
    report([{file, line: 1, id: null, message: 'file not found', hint: 'add it'}]);
    return null;
  }
  const {yaml, faults} = parseYaml(file, new TextDecoder().decode(bytes));
  report(faults);
  return faults.length === 0 ? yaml : null;
}

/** The entries of a list; a file with nothing but comments has none yet. */
export function readEntries<T>(file: string, shape: Shape, files: Files, report: Report): Entries<T> {
  const yaml = readYaml(file, files, report);
  const ids = new Set<string>();
  if (yaml === null) return {file, wellFormed: [], knows: () => true};
  if (yaml.value === null) return {file, wellFormed: [], knows: () => false};
  if (!Array.isArray(yaml.value)) {
    report([{file, line: 1, id: null, message: 'must be a list of entries', hint: 'begin each entry with “- id: …”'}]);
    return {file, wellFormed: [], knows: () => true};
  }
  const wellFormed = yaml.value.flatMap((value: unknown, index) => {
    const id = idOf(value);
    if (id !== null && ids.has(id)) report([duplicate(yaml, index, id)]);
    if (id !== null) ids.add(id);
    return entryOf<T>(yaml, [index], value, shape, report) ?? [];
  });
  return {file, wellFormed, knows: (id) => ids.has(id)};
}

function entryOf<T>(yaml: Yaml, base: Path, value: unknown, shape: Shape, report: Report): Entry<T> | null {
  const id = base.length === 0 ? null : idOf(value);
  const fault = (path: Path, message: string, hint: string): Fault => ({
    file: yaml.file,
    line: yaml.lineOf([...base, ...path]),
    id,
    message,
    hint,
  });
  const misfits = checkShape(value, shape);
  report(misfits.map(({path, message, hint}) => fault(path, message, hint)));
  return misfits.length === 0 ? {value: value as T, fault} : null;
}

function duplicate(yaml: Yaml, index: number, id: string): Fault {
  return {
    file: yaml.file,
    line: yaml.lineOf([index]),
    id,
    message: 'this id is taken by an entry above',
    hint: 'give this entry its own id',
  };
}

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : null;
}
