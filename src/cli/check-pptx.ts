/**
 * Writes the slides of every briefing of an article and lets LibreOffice read them: a page for each slide, every quotation whole; under another theme
 * other faces and colours.
 *
 *   npm run check:pptx -- [--article ID]       needs `soffice` (Debian: apt-get install libreoffice-impress); the PDFs to look at are in .cache/pptx/ID/
 */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createRasteriser} from '../build/rasterise.ts';
import {holdingPictures} from '../build/site-files.ts';
import {checkProject} from '../compile/check-project.ts';
import {requireSound} from '../compile/sound.ts';
import type {Briefing} from '../domain/briefing.ts';
import {indexBundle} from '../domain/bundle.ts';
import type {Locale} from '../domain/text.ts';
import {contentOf, quotedIn} from '../export/briefing/scene-content.ts';
import {FACE, writePptx} from '../export/pptx/write-pptx.ts';
import {CACHE} from '../build/paths.ts';
import {helpIfAsked} from './help.ts';
import {takeArticle} from './take-article.ts';

helpIfAsked(import.meta.url);

const {id: article, folders} = takeArticle();
const FOLDER = join(CACHE, 'pptx', article);
const {bundle, features} = await holdingPictures(requireSound(await checkProject(folders)));
const index = indexBundle(bundle);
/** Another theme: how a template changes faces and colours. */
const OTHER = {face: 'Other Face', colour: '12ab34'} as const;
const {rasterise, close} = createRasteriser();

mkdirSync(FOLDER, {recursive: true});
for (const briefing of bundle.briefings) for (const locale of ['zh-CN', 'en'] as const) await check(briefing, locale);
await close();

async function check(briefing: Briefing, locale: Locale): Promise<void> {
  const path = join(FOLDER, `${briefing.id}-${locale}.pptx`);
  writeFileSync(path, await writePptx({index, features, briefing, locale, rasterise}));
  const faults = [...pageFaults(path, briefing), ...textFaults(path, briefing, locale), ...themeFaults(path)];
  console.log(`${path.replace('.pptx', '.pdf')}: ${faults.length === 0 ? 'good' : faults.join('; ')}`);
  if (faults.length > 0) process.exitCode = 1;
}

function pageFaults(path: string, {scenes}: Briefing): readonly string[] {
  const pages = convert(path, 'pdf').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return pages === scenes.length ? [] : [`${pages} pages for ${scenes.length} scenes`];
}

/** In the flat form all text stands as it was read; words may be in several spans. */
function textFaults(path: string, briefing: Briefing, locale: Locale): readonly string[] {
  const text = convert(path, 'fodp')
    .replace(/<text:s[^>]*\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return quotedIn(contentOf(index, briefing, locale))
    .filter((quoted) => !text.includes(quoted.text))
    .map(({id}) => `${id} is not whole`);
}

/** What stays as it was where the theme is another: as a template's is. */
function themeFaults(path: string): readonly string[] {
  const files = unzipSync(readFileSync(path));
  const name = 'ppt/theme/theme1.xml';
  const theme = strFromU8(files[name] as Uint8Array)
    .replace(/(<a:(?:latin|ea) typeface=")[^"]+"/g, `$1${OTHER.face}"`)
    .replace(/(<a:font script="Hans" typeface=")[^"]+"/g, `$1${OTHER.face}"`)
    .replace(/(<a:(?:dk1|dk2|accent1)><a:srgbClr val=")[^"]+"/g, `$1${OTHER.colour}"`);
  const other = path.replace('.pptx', '-other-theme.pptx');
  writeFileSync(other, zipSync({...files, [name]: strToU8(theme)}));
  const read = convert(other, 'fodp');
  const styles = /<office:automatic-styles>[^]*?<\/office:automatic-styles>/.exec(read)?.[0] ?? '';
  const colours = new Set([...styles.matchAll(/fo:color="#(\w+)"/g)].map(([, colour]) => colour));
  return [
    ...(styles.includes(FACE) ? [`${FACE} stays under another theme`] : []),
    ...(styles.includes(OTHER.face) ? [] : ['another theme’s face is not taken']),
    ...(colours.has(OTHER.colour) ? [] : [`another theme’s colour is not taken: ${[...colours].join(', ')}`]),
  ];
}

/** The converted file, byte for byte as Latin letters or as UTF-8. */
function convert(path: string, to: 'pdf' | 'fodp'): string {
  execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', FOLDER, path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readFileSync(path.replace('.pptx', `.${to}`), to === 'pdf' ? 'latin1' : 'utf8');
}
