import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {ROOT, siteFolder} from '../../build/paths.ts';
import {checkProject} from '../../compile/check-project.ts';
import {compileProject, filesIn} from '../../compile/compile-project.ts';
import {readSite, SITE_FILE} from '../../compile/read-site.ts';
import type {Bilingual} from '../../domain/text.ts';
import type {PublishRequest, ServerEvent} from '../../edit/protocol.ts';
import {withoutRepeats, type Fault} from '../../faults/fault.ts';
import {folderOf, OWN_FOLDER, textsAt} from './article-texts.ts';
import {Refused} from './article-values.ts';
import {rewriteYaml, valueOf} from './rewrite-yaml.ts';
import {writeWhole} from './write-files.ts';

type Tell = (event: ServerEvent) => void;

/** How a site is built: hears of every line that the build says. @returns what it said last where it failed; null: it is there */
export type Build = (root: string, heard: (line: string) => void) => Promise<string | null>;

/** What the build says when it has come so far. */
const STEPS: readonly (readonly [said: RegExp, part: number, step: Bilingual])[] = [
  [/building/, 0.2, {zh: '读入页面和数据', en: 'Reading pages and data'}],
  [/modules transformed/, 0.5, {zh: '编排页面', en: 'Putting the pages together'}],
  [/rendering chunks/, 0.6, {zh: '写出文件', en: 'Writing files'}],
  [/gzip size/, 0.7, {zh: '画预览图、压缩', en: 'Drawing previews, compressing'}],
];

/**
 * Lists the article in `site.yaml` where that is asked for, and builds the site beside the last one, which stays as it is until the next is
 * whole. Tells its progress and its end as events.
 */
export async function publish(
  root: string,
  id: string,
  {list = true}: PublishRequest,
  tell: Tell,
  build: Build,
): Promise<void> {
  const refuse = (why: Bilingual, faults: readonly Fault[] = []): void =>
    tell({type: 'not-published', article: id, faults, why});
  const progress = (zh: string, en: string, part: number): void =>
    tell({type: 'publishing', article: id, step: {zh, en}, part});
  let unlist: (() => void) | null = null;
  try {
    progress('核对报道', 'Checking the articles', 0.05);
    const faults = await faultsBefore(root, id);
    if (faults.length > 0)
      return refuse(
        {zh: `还有 ${faults.length} 处错误，没有发布`, en: `${faults.length} faults are left: nothing was published`},
        faults,
      );
    unlist = listed(root, id, list);
    const folder = siteFolder();
    const before = hashesIn(folder);
    let done = 0;
    const failed = await build(root, (line) => {
      const [, part = 0, step] = STEPS.findLast(([said]) => said.test(line)) ?? [];
      if (step && part > done) progress(step.zh, step.en, (done = part));
    });
    if (failed !== null) {
      unlist?.();
      return refuse({
        zh: `没有生成；上一次的网站原样保留。${failed}`,
        en: `Nothing was built; the last site stays as it was. ${failed}`,
      });
    }
    const home = readSite(filesIn(root)).site?.home;
    tell({
      type: 'published',
      article: id,
      address: `/published/${id === home ? '' : `article/${id}/`}`,
      folder,
      changed: changesBetween(before, hashesIn(folder)),
    });
  } catch (error) {
    unlist?.();
    refuse(
      error instanceof Refused
        ? error.told
        : {zh: `没有发布：${String(error)}`, en: `Nothing was published: ${String(error)}`},
    );
  }
}

/** Of the article, of those that are published with it, and of their geometry. */
async function faultsBefore(root: string, id: string): Promise<readonly Fault[]> {
  const {site, faults} = readSite(filesIn(root));
  const own = await checkProject({root, content: folderOf(id)});
  const others = (site?.articles ?? []).filter((each) => each !== id);
  return withoutRepeats([
    ...faults,
    ...own.faults,
    ...others.flatMap((each) => compileProject({root, content: folderOf(each)}).faults),
  ]);
}

/** Writes the article into site.yaml. @returns what takes it out again; null where it stood there */
function listed(root: string, id: string, isAsked: boolean): (() => void) | null {
  const before = textsAt(root, [SITE_FILE]).get(SITE_FILE) ?? '';
  const site = valueOf(before) as {readonly articles: readonly string[]};
  if (site.articles.includes(id)) return null;
  if (!isAsked)
    throw new Refused(
      'site.yaml 没有列出这篇报道，没有发布',
      'site.yaml does not list this article: nothing was published',
    );
  const write = (text: string): void => writeWhole(join(root, SITE_FILE), text, join(root, folderOf(id), OWN_FOLDER));
  write(rewriteYaml(before, {...site, articles: [...site.articles, id]}));
  return () => write(before);
}

/** `npm run build`, in a process of its own. */
export function buildApart(root: string, heard: (line: string) => void): Promise<string | null> {
  const {NODE_ENV: _, SITE_DRAFTS: __, ...env} = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(ROOT, 'src/cli/build.ts')], {
    cwd: ROOT,
    env: {...env, SITE_ROOT: root, SITE_DIR: siteFolder()},
  });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) {
        if (line.trim() !== '') said.push(line.trim());
        heard(line);
      }
    });
  return new Promise((done) => {
    const end = (why: string | null): void => {
      process.off('exit', stop);
      done(why);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(code === 0 ? null : said.slice(-12).join('\n')));
  });
}

/** Every file of a site by its path, but for compressed twins. */
function hashesIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [
        relative(folder, path).replaceAll('\\', '/'),
        createHash('sha1').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** `+ new`, `~ other`, `- gone`, by path. */
function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    return old === now ? [] : [`${old === undefined ? '+' : now === undefined ? '-' : '~'} ${path}`];
  });
}
