import {intoPlaceholders, withPlaces, withTheme, withThemeFaces} from './template.ts';
import {strFromU8, strToU8, unzipSync, zipSync, type Zippable} from 'fflate';

export interface Mending {
  /** For East Asian letters wherever a style names none. */
  readonly face: string;
  /** Of everything that has no language of its own. */
  readonly lang: 'zh-CN' | 'en-US';
  /** Of each slide's map. */
  readonly mapName: string;
}

/**
 * What PptxGenJS leaves to be mended: its masters have no places for title, text, map and page, and its themes neither our colours nor
 * an East Asian face, so that no template would apply and Chinese would fall to whatever a machine has; notes are one paragraph in
 * English; the list of parts names some that are not there, and the presentation its slides before the notes' master: strict readers
 * take both for damage.
 *
 * @see https://github.com/gitbrent/PptxGenJS/issues/174
 */
export function mendPackage(pptx: Uint8Array, mending: Mending): Uint8Array {
  const files = unzipSync(pptx);
  const names = new Set(Object.keys(files).filter((name) => !name.endsWith('/')));
  const mended: Zippable = {};
  for (const name of inOrder(names)) {
    const bytes = files[name] as Uint8Array;
    // Pictures are packed already.
    mended[name] = /\.(xml|rels)$/.test(name)
      ? [strToU8(mendPart(name, strFromU8(bytes), names, mending)), {level: 6}]
      : [bytes, {level: 0}];
  }
  return zipSync(mended, {mtime: new Date(2000, 0, 1)});
}

/** The list of parts first, as every reader expects it. */
function inOrder(names: ReadonlySet<string>): readonly string[] {
  return [...names].sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
}

function mendPart(name: string, xml: string, names: ReadonlySet<string>, mending: Mending): string {
  if (name === '[Content_Types].xml') return withoutMissing(xml, names);
  if (name === 'ppt/presentation.xml') return inSchemaOrder(inLanguage(xml, mending));
  if (/\/theme\/theme\d+\.xml$/.test(name)) return withTheme(xml, mending.face);
  if (/\/notesSlides\/notesSlide\d+\.xml$/.test(name)) return withParagraphs(inLanguage(xml, mending), mending);
  if (/\/slides\/slide\d+\.xml$/.test(name))
    return withThemeFaces(intoPlaceholders(inLanguage(xml, mending), mending.mapName));
  const language = mending.lang === 'en-US' ? 'en' : 'zh';
  if (name.includes('/slideMasters/slideMaster')) return withPlaces(inLanguage(xml, mending), 'master', language);
  if (name.includes('/slideLayouts/slideLayout') && !xml.includes('name="DEFAULT"'))
    return withPlaces(inLanguage(xml, mending), 'layout', language);
  return /\/(slideLayouts|notesMasters)\/[^/]+\.xml$/.test(name) ? inLanguage(xml, mending) : xml;
}

function withoutMissing(xml: string, names: ReadonlySet<string>): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, part: string) =>
    names.has(part) ? entry : '',
  );
}

/** The schema wants the notes' master before the slides. */
function inSchemaOrder(xml: string): string {
  return xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(\s*)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$3$2$1');
}

function inLanguage(xml: string, {lang}: Mending): string {
  return xml.replace(/ lang="en-US"(?! altLang)/g, ` lang="${lang}"`);
}

/** Each line of the notes a paragraph, so that it can be edited as one. */
function withParagraphs(xml: string, {lang}: Mending): string {
  return xml.replace(
    /<a:p><a:r><a:rPr[^>]*\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) =>
          line === ''
            ? `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
            : `<a:p><a:r><a:rPr lang="${lang}" altLang="en-US"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:rPr><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  );
}
