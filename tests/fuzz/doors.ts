import {readFileSync} from 'node:fs';
import {mend} from '../../src/cli/import-places/mend.ts';
import {readPlaces} from '../../src/cli/import-places/read-file.ts';
import {ENTRY_SHAPES} from '../../src/compile/shapes.ts';
import {formatBriefingFile, parseBriefingFile} from '../../src/domain/briefing-file.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import type {Said} from '../../src/domain/text.ts';
import {formatEmbedOptions, parseEmbedOptions} from '../../src/export/embed/options.ts';
import {formatFaults} from '../../src/faults/fault.ts';
import {boundedHeight, HEIGHT_RANGE, readGoto} from '../../src/frame/protocol.ts';
import {keptBriefings} from '../../src/page/features/edit/kept-briefings.ts';
import {knownToBriefings} from '../../src/page/features/present/known-to-briefings.ts';
import {fromHash, toHash} from '../../src/page/features/present/share-link.ts';
import {readFromSpeaker} from '../../src/page/features/present/speaker-link.ts';
import {readText} from '../../src/read-text/read-text.ts';
import {checkShape} from '../../src/shapes/check-shape.ts';
import {parseYaml} from '../../src/shapes/parse-yaml.ts';
import {VIEW_PARAMETERS} from '../../src/state/format-view.ts';
import {knownIds} from '../../src/state/known-ids.ts';
import {parsePreferences, formatPreferences} from '../../src/state/preferences.ts';
import {perform, QUIET} from '../../src/state/present-state.ts';
import {formatView, parseView} from '../../src/state/url.ts';
import {LOCALE_TAGS} from '../../src/words/locales.ts';
import {compileChanged, textOf} from '../unit/compile/compile-fixture.ts';
import {bundle} from '../unit/content/changzhi.ts';
import {bentBytes, bentText, bentValue, strangeText, strangeValue, type Random} from './inputs.ts';

/** A way by which something from outside comes in. */
export interface Door {
  readonly name: string;
  /** Of so many inputs each takes its share. */
  readonly weight: number;
  /** Lets one input in. @returns what is wrong with what came of it, null for nothing. An exception is always wrong. */
  readonly enter: (random: Random) => string | null | Promise<string | null>;
}

const index = indexBundle(bundle);
const known = knownIds(index);
const toBriefings = knownToBriefings(index);
const FILE = formatBriefingFile(bundle.briefings, bundle.article.id);
const IMPORTS = [
  'annotations.json',
  'linked.json',
  'places.tsv',
  'shapes.geojson',
  'sites.kml',
  'walk.gpx',
  'wells.csv',
].map((name) => readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8'));
const CONTENT = ['article.txt', 'article.yaml', 'passages.yaml', 'places.yaml', 'sources.yaml', 'speakers.yaml'];
const TEXTS = [
  '# 标题\n\n正文，**粗**体[链接](a)。\n',
  '<html><body><h1>标题</h1><p>正文</p></body></html>',
  bundle.article.text,
];
const LONGEST_SENTENCE = 2000;

/** What is said of an input is a sentence in every language, and not the input at length. */
function faultOfSaid(said: readonly Said[]): string | null {
  for (const say of said)
    for (const locale of LOCALE_TAGS) {
      const sentence = say(locale);
      if (typeof sentence !== 'string' || sentence.trim() === '') return `nothing is said in ${locale}`;
      if (sentence.length > LONGEST_SENTENCE) return `${sentence.length} characters are said`;
    }
  return null;
}

function query(random: Random, names: readonly string[]): string {
  const value = (): string =>
    random.pick([
      () => strangeText(random),
      () =>
        bentText(random, random.pick([...known.places, ...known.passages, '10.5/36.2/113.1', 'present', '0', 'en'])),
      () => random.pick([...known.places]),
    ])();
  const pairs = Array.from({length: 1 + random.below(4)}, () => {
    const given = value();
    const encoded = random.next() < 0.5 ? given : encodeURIComponent(given.replace(/\p{Surrogate}/gu, ''));
    return `${random.next() < 0.9 ? random.pick(names) : strangeText(random)}=${encoded}`;
  });
  return `?${pairs.join(random.pick(['&', '&amp;', '?', '；']))}`;
}

const link: Door = {
  name: 'parameters of the page',
  weight: 20,
  enter(random) {
    const {view, notices} = parseView(query(random, VIEW_PARAMETERS), known);
    const address = formatView(view);
    const again = parseView(address, known);
    if (again.notices.length > 0) return `its own address ${address} is not understood`;
    return formatView(again.view) === address ? faultOfSaid(notices) : `${address} becomes ${formatView(again.view)}`;
  },
};

const frameLink: Door = {
  name: 'parameters of the frame',
  weight: 10,
  enter(random) {
    const options = parseEmbedOptions(query(random, Object.keys(parseEmbedOptions(''))));
    const address = formatEmbedOptions(options);
    const again = formatEmbedOptions(parseEmbedOptions(address));
    if (/[<>"'\s]/.test(address)) return `${address} is no address`;
    return again === address ? null : `${address} becomes ${again}`;
  },
};

const messages: Door = {
  name: 'messages',
  weight: 20,
  enter(random) {
    const said = random.pick([
      () => strangeValue(random),
      () => bentValue(random, {type: 'changzhi-map:goto', v: 1, id: 'luzhou'}),
      () =>
        bentValue(random, {
          type: 'command',
          id: 'a',
          command: random.pick(['next', {zoom: 1}, {pan: [0, 1]}, {digit: '3'}]),
        }),
      () => bentValue(random, {type: 'hello', hasBundle: true, startedAt: 1}),
      () => bentValue(random, {type: 'clock', startedAt: 1}),
    ])();
    const id = readGoto(said);
    if (id !== null && (typeof id !== 'string' || id.length > 80)) return 'an id is no short text';
    const heard = readFromSpeaker(said);
    if (heard?.type === 'command') {
      const {performance, show} = perform(QUIET, heard.command, {scene: 1, count: 3, wandering: false});
      if (show !== undefined && !(show >= 1 && show <= 3)) return `page ${show} of 3 is shown`;
      if (performance.digits.length > 20) return 'digits pile up';
    }
    const height = boundedHeight(said as number);
    return height === null || (height >= HEIGHT_RANGE[0] && height <= HEIGHT_RANGE[1]) ? null : `height ${height}`;
  },
};

const briefingFiles: Door = {
  name: 'briefing files',
  weight: 12,
  enter(random) {
    const text =
      random.next() < 0.5
        ? bentText(random, FILE)
        : JSON.stringify(bentValue(random, bentValue(random, JSON.parse(FILE))));
    const parsed = parseBriefingFile(text, toBriefings);
    if ('reasons' in parsed) return parsed.reasons.length > 0 ? faultOfSaid(parsed.reasons) : 'no reason is given';
    const again = parseBriefingFile(formatBriefingFile(parsed.briefings, bundle.article.id), toBriefings);
    return 'reasons' in again ? 'what was taken is refused when it comes back' : null;
  },
};

const briefingLinks: Door = {
  name: 'briefings in links',
  weight: 4,
  async enter(random) {
    const hash = bentText(random, await toHash(FILE.slice(0, 400)));
    const text = await fromHash(random.next() < 0.8 ? hash : `#briefing=${strangeText(random)}`);
    if (text === null) return null;
    const parsed = parseBriefingFile(text, toBriefings);
    return 'reasons' in parsed ? faultOfSaid(parsed.reasons) : null;
  },
};

const stored: Door = {
  name: 'stored data',
  weight: 12,
  enter(random) {
    const own = bundle.briefings.map((briefing) => ({...briefing, id: `own-${briefing.id}`, deleted: undefined}));
    const text = random.pick([
      () => bentText(random, JSON.stringify(own)),
      () => JSON.stringify(bentValue(random, bentValue(random, own))),
      () => JSON.stringify(strangeValue(random)) ?? '',
    ])();
    const kept = new Map([['changzhi-map:briefings', text]]);
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const shelf = keptBriefings({localStorage, addEventListener: () => {}} as never, () => index).sorted();
    const preferences = parsePreferences(text);
    if (formatPreferences(parsePreferences(formatPreferences(preferences))) !== formatPreferences(preferences))
      return 'preferences change by being kept';
    const said = [
      ...shelf.faulty.flatMap(({name, reasons}) => [name, ...reasons]),
      ...[...shelf.missing.values()].flat(),
    ];
    return faultOfSaid(said);
  },
};

const importedFiles: Door = {
  name: 'imported files',
  weight: 10,
  enter(random) {
    const read = readPlaces(bentBytes(random, random.pick(IMPORTS)));
    if ('refused' in read) return read.refused.zh && read.refused.en ? null : 'refused without a word';
    for (const {geometry} of read.candidates) mend(geometry);
    return null;
  },
};

const importedTexts: Door = {
  name: 'imported texts',
  weight: 4,
  async enter(random) {
    const read = await readText(
      bentBytes(random, random.pick(TEXTS)),
      random.pick(['a.txt', 'a.md', 'a.html', 'a', strangeText(random)]),
    );
    return 'refused' in read || typeof read.text === 'string' ? null : 'neither text nor refusal';
  },
};

const tables: Door = {
  name: 'content, entry by entry',
  weight: 7,
  enter(random) {
    const kind = random.pick(['speakers', 'places', 'passages', 'sources'] as const);
    const {yaml, faults} = parseYaml(`${kind}.yaml`, bentBytes(random, textOf(`content/${kind}.yaml`)));
    if (yaml === null) return formatFaults(faults).trim() === '' ? 'at fault without a word' : null;
    for (const {path, told} of checkShape(yaml.value, ENTRY_SHAPES[kind]))
      if (formatFaults([yaml.fault(path, null, told)]).trim() === '') return 'a misfit without a word';
    return null;
  },
};

const content: Door = {
  name: 'content, whole',
  weight: 1,
  enter(random) {
    const file = `content/${random.pick(CONTENT)}`;
    const {bundle: made, faults} = compileChanged({[file]: bentBytes(random, textOf(file))});
    if (made === null && faults.length === 0) return `${file}: neither a bundle nor a fault`;
    return faults.length > 0 && formatFaults(faults).trim() === '' ? `${file}: at fault without a word` : null;
  },
};

export const DOORS: readonly Door[] = [
  link,
  frameLink,
  messages,
  briefingFiles,
  briefingLinks,
  stored,
  importedFiles,
  importedTexts,
  tables,
  content,
];
