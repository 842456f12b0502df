/**
 * Prints the handout as a PDF with the browser of the tests.
 *
 *   npm run handout                        all briefings, into dist/handout.pdf
 *   npm run handout -- transport lake     these
 *   npm run handout -- --lang en --out handout-en.pdf
 *   npm run handout -- transport --pages 2-4,6            these pages of one, by their numbers in the room
 *
 *   --article ID   of the site, else its home
 *   --site URL   where the map is published, else SITE_URL: places are links to it
 */
import {mkdirSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {checkProject} from '../compile/check-project.ts';
import {requireSound} from '../compile/sound.ts';
import type {Briefing} from '../domain/briefing.ts';
import {indexBundle} from '../domain/bundle.ts';
import {siteOf} from '../build/pages/site-page.ts';
import {holdingPictures} from '../build/site-files.ts';
import {choosePages, parsePages} from '../export/handout/choose-pages.ts';
import {writeHandout} from '../export/handout/write-handout.ts';
import {launchChromium} from '../../tests/browser/chromium.ts';
import {ROOT} from '../build/paths.ts';
import {localeNamed} from '../words/locales.ts';
import {DEFAULT_VIEW} from '../state/default-view.ts';
import {helpIfAsked} from './help.ts';
import {takeArticle} from './take-article.ts';

helpIfAsked(import.meta.url);

try {
  const {folders} = takeArticle();
  const {
    positionals,
    values: {lang, out, pages, site},
  } = parseArgs({
    allowPositionals: true,
    options: {
      lang: {type: 'string', default: 'zh'},
      out: {type: 'string'},
      pages: {type: 'string'},
      site: {type: 'string'},
    },
  });
  const path = resolve(ROOT, out ?? `${process.env['SITE_DIR'] || 'dist'}/handout.pdf`);
  const {bundle, features} = await holdingPictures(requireSound(await checkProject(folders)));
  await print(
    writeHandout({
      index: indexBundle(bundle),
      features,
      briefings: withPages(chosen(bundle.briefings, positionals), pages),
      locale: localeNamed(lang) ?? DEFAULT_VIEW.locale,
      site: siteOf(site ?? process.env['SITE_URL']),
    }),
    path,
  );
  console.log(path);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function chosen(briefings: readonly Briefing[], wanted: readonly string[]): readonly Briefing[] {
  const unknown = wanted.filter((id) => !briefings.some((briefing) => briefing.id === id));
  if (unknown.length > 0)
    throw new Error(`no briefing ${unknown.join(', ')}: there are ${briefings.map(({id}) => id).join(', ')}`);
  return wanted.length === 0 ? briefings : briefings.filter(({id}) => wanted.includes(id));
}

function withPages(briefings: readonly Briefing[], pages: string | undefined): readonly Briefing[] {
  if (pages === undefined) return briefings;
  const [briefing, other] = briefings;
  if (!briefing || other) throw new Error('--pages: name the one briefing whose pages are meant');
  const numbers = parsePages(pages, briefing.scenes.length);
  if (!numbers) throw new Error(`--pages ${pages}: give numbers from 1 to ${briefing.scenes.length}, such as 2-4,6`);
  return [choosePages(briefing, numbers)];
}

async function print(page: string, path: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.setContent(page);
    await tab.evaluate(() => document.fonts.ready.then(() => true));
    mkdirSync(dirname(path), {recursive: true});
    await tab.pdf({path, preferCSSPageSize: true, printBackground: true});
  } finally {
    await browser.close();
  }
}
