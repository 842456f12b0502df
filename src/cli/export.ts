/**
 * Makes pictures without a browser.
 *
 *   npm run export -- --place ID --kind wechat --site https://example.org/map/
 *   npm run export -- --all --kind png --size 1200x900 --scale 2 --out pictures
 *   npm run export -- --whole --kind print --mm 180
 *
 *   --place ID  --passage ID (each as often as wanted)  --whole  --all (every place)
 *   --kind svg | png | print | card | wechat             --out pictures    folder
 *   --size 1200x900   pixels     --scale 1  for png      --mm 180          width on paper, 300 dpi, for print
 *   --look light | dark | projector | print              --lang zh | en    --no-quotation
 *   --off boundaries  layers left out, several by commas: boundaries districts railway roads lake sites relief
 *   --article ID      of the site, else its home
 *   --site URL        for QR codes and links, else SITE_URL; without it there are none
 *   --date 2026-03-01 the day in the date line, else today
 *
 * Prints each file. What fails is named, the rest is made, and it ends with 1. Ctrl-C stops after the file in hand and keeps what was made.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {checkProject} from '../compile/check-project.ts';
import {indexBundle} from '../domain/bundle.ts';
import type {LayerId} from '../domain/view.ts';
import {pageUrl} from '../export/embed/snippets.ts';
import {runJobs, type Job} from '../export/pictures/jobs.ts';
import {pictureJobs} from '../export/pictures/picture-jobs.ts';
import type {Subject} from '../export/pictures/subject.ts';
import {createRasteriser} from '../build/rasterise.ts';
import {readRequest, type ExportRequest} from './read-request.ts';
import {helpIfAsked} from './help.ts';
import {takeArticle} from './take-article.ts';

helpIfAsked(import.meta.url);

const {bundle, features} = await checkProject(takeArticle().folders);
if (!bundle) throw new Error('the article does not compile: npm run check says why');
const index = indexBundle(bundle);
const request = readRequest(process.argv.slice(2), index, process.env);

if ('errors' in request) {
  console.error(request.errors.join('\n'));
  process.exitCode = 1;
} else process.exitCode = await makeAll(request);

async function makeAll({subjects, out, site, ...rest}: ExportRequest): Promise<number> {
  const stop = new AbortController();
  const {rasterise, close} = createRasteriser();
  process.once('SIGINT', () => stop.abort());
  const jobs = subjects.flatMap((subject) =>
    pictureJobs({...rest, subject, index, features, link: linkTo(subject, site, rest.hidden), rasterise}),
  );
  if (site === null && rest.kind === 'wechat') console.warn('no --site: the pack has no QR code');
  const outcome = await runJobs(
    jobs.map((job) => written(job, out)),
    {
      signal: stop.signal,
      onProgress: ({done, of, name}) => {
        if (name) process.stderr.write(`${done + 1}/${of} ${name}\n`);
      },
    },
  );
  await close();
  for (const {name, reason} of outcome.failures) console.error(`${name}: ${reason}`);
  console.log(`${outcome.files.length} of ${jobs.length} files in ${out}${outcome.cancelled ? ', stopped' : ''}`);
  return outcome.failures.length > 0 || outcome.cancelled ? 1 : 0;
}

/** The job that also puts its file on disk, so that a stop loses nothing. */
function written({name, make}: Job, out: string): Job {
  return {
    name,
    make: async () => {
      const content = await make();
      const path = join(out, name);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, content);
      return path;
    },
  };
}

function linkTo(subject: Subject, site: URL | null, hidden: ReadonlySet<LayerId>): string | null {
  const {kind, ...rest} = subject;
  return site && pageUrl({...('id' in rest ? {[kind]: rest.id} : rest), off: [...hidden]}, site.href);
}
