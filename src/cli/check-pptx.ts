/**
 * Writes the slides of every briefing and lets LibreOffice read them: a page for each slide, every quotation whole.
 *
 *   npm run check:pptx       needs `soffice` (Debian: apt-get install libreoffice-impress); the PDFs to look at are in .cache/pptx/
 */
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createRasteriser} from '../build/rasterise.ts';
import {checkProject} from '../compile/check-project.ts';
import {requireSound} from '../compile/sound.ts';
import type {Briefing} from '../domain/briefing.ts';
import {indexBundle} from '../domain/bundle.ts';
import type {Locale} from '../domain/text.ts';
import {contentOf, quotedIn} from '../export/briefing/scene-content.ts';
import {writePptx} from '../export/pptx/write-pptx.ts';
import {CACHE, PROJECT} from '../build/paths.ts';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);

const FOLDER = join(CACHE, 'pptx');
const {bundle, features} = requireSound(await checkProject({root: PROJECT}));
const index = indexBundle(bundle);
const {rasterise, close} = createRasteriser();

mkdirSync(FOLDER, {recursive: true});
for (const briefing of bundle.briefings) for (const locale of ['zh-CN', 'en'] as const) await check(briefing, locale);
await close();

async function check(briefing: Briefing, locale: Locale): Promise<void> {
  const path = join(FOLDER, `${briefing.id}-${locale}.pptx`);
  writeFileSync(path, await writePptx({index, features, briefing, locale, rasterise}));
  const faults = [...pageFaults(path, briefing), ...textFaults(path, briefing, locale)];
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

/** The converted file, byte for byte as Latin letters or as UTF-8. */
function convert(path: string, to: 'pdf' | 'fodp'): string {
  execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', FOLDER, path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readFileSync(path.replace('.pptx', `.${to}`), to === 'pdf' ? 'latin1' : 'utf8');
}
