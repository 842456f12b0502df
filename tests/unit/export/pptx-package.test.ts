import {posix} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {beforeAll, describe, expect, it} from 'vitest';
import {writePptx} from '../../../src/export/pptx/write-pptx.ts';
import {data} from './pictures/article.ts';

const {index, features} = data;
const {bundle} = index;
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

interface Relation {
  readonly id: string;
  readonly type: string;
  /** A part of the package; null for what lies outside. */
  readonly target: string | null;
}

const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found]) => found as string);
const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** What PowerPoint holds a package to; what it does not find so, it offers to repair. */
describe.each([
  ['the first briefing in Chinese', 0, 'zh-CN'],
  ['the third in English', 2, 'en'],
] as const)('the package of %s', (_name, number, locale) => {
  let names: readonly string[] = [];
  const xml = new Map<string, string>();
  beforeAll(async () => {
    const files = unzipSync(
      await writePptx({index, features, briefing: bundle.briefings[number]!, locale, rasterise: async () => PIXEL}),
    );
    names = Object.keys(files);
    for (const [name, bytes] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) xml.set(name, strFromU8(bytes));
  });

  const parts = (pattern: RegExp): readonly (readonly [string, string])[] =>
    [...xml].filter(([name]) => pattern.test(name));

  function relationsOf(part: string): readonly Relation[] {
    const file = part === '' ? '_rels/.rels' : posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    return all(xml.get(file) ?? '', /(<Relationship\b[^>]*>)/g).map((tag) => ({
      id: attribute(tag, 'Id'),
      type: posix.basename(attribute(tag, 'Type')),
      target:
        attribute(tag, 'TargetMode') === 'External'
          ? null
          : posix.join('/', posix.dirname(part), attribute(tag, 'Target')).slice(1),
    }));
  }

  it('holds files alone, by plain names, the list of parts first', () => {
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.filter((name) => !/^[\w./[\]-]+[^/]$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('declares a content type for every part, once, and for nothing else', () => {
    const types = xml.get('[Content_Types].xml') ?? '';
    const overrides = all(types, /<Override\b[^>]*PartName="\/([^"]+)"/g);
    const defaults = all(types, /<Default\b[^>]*Extension="([^"]+)"/g);
    expect(new Set(overrides).size).toBe(overrides.length);
    expect(new Set(defaults).size).toBe(defaults.length);
    expect(overrides.filter((part) => !names.includes(part))).toEqual([]);
    const undeclared = names.filter(
      (name) =>
        name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.includes(name.replace(/^.*\./, '')),
    );
    expect(undeclared).toEqual([]);
    const asPlainXml = names.filter(
      (name) => name.endsWith('.xml') && name !== '[Content_Types].xml' && !overrides.includes(name),
    );
    expect(asPlainXml).toEqual([]);
  });

  it('has relationships that all lead to a part, by ids that are there once', () => {
    const faults = ['', ...names.filter((name) => !name.endsWith('.rels'))].flatMap((part) => {
      const relations = relationsOf(part);
      const lost = relations
        .filter(({target}) => target !== null && !names.includes(target))
        .map(({target}) => `${part}: no ${target}`);
      return new Set(relations.map(({id}) => id)).size === relations.length ? lost : [...lost, `${part}: an id twice`];
    });
    expect(faults).toEqual([]);
  });

  it('uses no relationship that a part does not have', () => {
    const faults = [...xml]
      .filter(([name]) => !name.endsWith('.rels'))
      .flatMap(([name, text]) => {
        const known = new Set(relationsOf(name).map(({id}) => id));
        return all(text, /\br:(?:id|embed|link|pict)="([^"]*)"/g)
          .filter((id) => !known.has(id))
          .map((id) => `${name}: ${id}`);
      });
    expect(faults).toEqual([]);
  });

  it('leads to every part from the root: nothing lies about', () => {
    const reached = new Set<string>();
    const visit = (part: string): void => {
      for (const {target} of relationsOf(part)) {
        if (target === null || reached.has(target)) continue;
        reached.add(target);
        visit(target);
      }
    };
    visit('');
    expect(
      names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name)),
    ).toEqual([]);
  });

  it('gives each slide one layout and notes of its own, each layout its master, all notes the one master', () => {
    const slides = parts(/^ppt\/slides\/slide\d+\.xml$/);
    expect(slides.length).toBe(bundle.briefings[number]!.scenes.length);
    for (const [name] of slides) {
      const relations = relationsOf(name);
      expect(relations.filter(({type}) => type === 'slideLayout')).toHaveLength(1);
      const notes = relations.find(({type}) => type === 'notesSlide');
      expect(
        relationsOf(notes?.target ?? '')
          .filter(({type}) => type === 'slide')
          .map(({target}) => target),
      ).toEqual([name]);
      expect(relationsOf(notes?.target ?? '').filter(({type}) => type === 'notesMaster')).toHaveLength(1);
    }
    for (const [name] of parts(/^ppt\/slideLayouts\/[^/]+\.xml$/))
      expect(relationsOf(name).filter(({type}) => type === 'slideMaster')).toHaveLength(1);
    for (const [name] of parts(/^ppt\/(slideMasters|notesMasters)\/[^/]+\.xml$/))
      expect(relationsOf(name).filter(({type}) => type === 'theme')).toHaveLength(1);
  });

  it('lists every slide, master and layout once, by ids of the range that is theirs', () => {
    const presentation = xml.get('ppt/presentation.xml') ?? '';
    const slideIds = all(presentation, /<p:sldId\b[^>]*\bid="(\d+)"/g).map(Number);
    expect(slideIds).toHaveLength(parts(/^ppt\/slides\/slide\d+\.xml$/).length);
    expect(slideIds.every((id) => id >= 256 && id < 2_147_483_648)).toBe(true);
    const [[, master] = ['', '']] = parts(/^ppt\/slideMasters\/slideMaster1\.xml$/);
    const high = [
      ...all(presentation, /<p:sldMasterId\b[^>]*\bid="(\d+)"/g),
      ...all(master, /<p:sldLayoutId\b[^>]*\bid="(\d+)"/g),
    ].map(Number);
    expect(high.every((id) => id >= 2_147_483_648)).toBe(true);
    expect(new Set([...slideIds, ...high]).size).toBe(slideIds.length + high.length);
    expect(all(master, /<p:sldLayoutId\b[^>]*\br:id="([^"]+)"/g)).toHaveLength(
      parts(/^ppt\/slideLayouts\/[^/]+\.xml$/).length,
    );
  });

  it('numbers the shapes of a slide, a layout or a page of notes without doubles', () => {
    for (const [name, text] of parts(
      /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/,
    )) {
      const ids = all(text, /<p:cNvPr\b[^>]*\bid="(\d+)"/g);
      expect(ids.length, name).toBeGreaterThan(0);
      expect([...new Set(ids)], name).toEqual(ids);
    }
  });

  it('has whole numbers wherever there are measures, and no word of a program in its text', () => {
    for (const [name, text] of xml) {
      expect(text, name).not.toMatch(/NaN|undefined|\[object|Infinity/);
      expect(
        all(text.replace(/<p:ph\b[^>]*>/g, ''), /\b(?:x|y|cx|cy|sz|w|lIns|rIns|tIns|bIns)="([^"]*)"/g).filter(
          (value) => !/^-?\d+$/.test(value),
        ),
        name,
      ).toEqual([]);
      expect(all(text, /<a:ext\b[^>]*\bc[xy]="(-[^"]*)"/g), name).toEqual([]);
      expect(text, name).not.toMatch(/<a:t\/>|<a:t><\/a:t>/);
    }
  });

  it('writes what belongs to a presentation, a run and a paragraph in the order that the schema has', () => {
    const RUN = [
      'a:ln',
      'a:noFill',
      'a:solidFill',
      'a:effectLst',
      'a:highlight',
      'a:latin',
      'a:ea',
      'a:cs',
      'a:sym',
      'a:hlinkClick',
    ];
    const PARAGRAPH = [
      'a:lnSpc',
      'a:spcBef',
      'a:spcAft',
      'a:buClr',
      'a:buSzPct',
      'a:buFont',
      'a:buNone',
      'a:buChar',
      'a:tabLst',
      'a:defRPr',
    ];
    const presentation = xml.get('ppt/presentation.xml') ?? '';
    const lists = [
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
      'p:defaultTextStyle',
    ].map((child) => presentation.indexOf(`<${child}`));
    expect(lists).toEqual([...lists].sort((a, b) => a - b));
    for (const [name, text] of parts(/^ppt\/(slides|notesSlides)\/[^/]+\.xml$/)) {
      for (const [tag, order] of [
        ['rPr', RUN],
        ['endParaRPr', RUN],
        ['pPr', PARAGRAPH],
      ] as const) {
        for (const inner of all(text, new RegExp(`<a:${tag}\\b[^>]*[^/]>(.*?)</a:${tag}>`, 'gs'))) {
          const places = order.flatMap((child) => (inner.includes(`<${child}`) ? [inner.indexOf(`<${child}`)] : []));
          expect(places, `${name}: ${inner}`).toEqual([...places].sort((a, b) => a - b));
        }
      }
    }
  });

  it('closes every tag that it opens, and leaves no bare mark in text', () => {
    for (const [name, text] of xml) expect(faultOf(text), name).toBe('');
  });
});

/** The first place at which XML is not well formed; '' where it is. Enough for what a writer without DTD, comment or CDATA makes. */
function faultOf(xml: string): string {
  const open: string[] = [];
  let from = 0;
  for (const {0: tag, index: at} of xml.matchAll(/<[^>]*>/g)) {
    if (
      /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml.slice(from, at) + tag) ||
      xml.slice(from, at).includes('<')
    )
      return xml.slice(from, at + tag.length);
    from = at + tag.length;
    if (tag.startsWith('<?')) continue;
    const name = /^<\/?([\w:]+)/.exec(tag)?.[1] ?? '';
    const names = all(tag, /\s([\w:]+)="[^"<]*"/g);
    if (name === '' || new Set(names).size < names.length) return tag;
    if (tag.startsWith('</')) {
      if (open.pop() !== name) return tag;
    } else if (!tag.endsWith('/>')) open.push(name);
  }
  return open.join(' ');
}
