import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {SHELF} from '../../compile/read-site.ts';
import type {NewArticleRequest} from '../../edit/protocol.ts';
import {scaffoldArticle} from '../new-article/scaffold-article.ts';
import {Refused} from './article-values.ts';

/** Begins an article: head and structure are filled in to be looked over, entries wait as suggestions until they are taken. */
export async function beginArticle(
  root: string,
  {id, name, bytes, region}: NewArticleRequest,
): Promise<{readonly id: string}> {
  const folder = mkdtempSync(join(tmpdir(), 'new-article-'));
  try {
    const textFile = join(folder, basename(String(name).replaceAll('\\', '/')) || 'text.txt');
    writeFileSync(textFile, Buffer.from(String(bytes), 'base64'));
    const made = await scaffoldArticle({root, shelf: SHELF, id: String(id), textFile, region, isBare: true});
    if ('error' in made) throw refusal(made.error);
    return {id};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The words of the command, without its option. */
function refusal(words: string): Refused {
  const [zh = '', en = zh] = words.replace(/^--[a-z]+ (?:[^:]*): /, '').split(/ · |\n/);
  return new Refused(zh, en);
}
