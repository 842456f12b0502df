import type {Bilingual} from '../domain/text.ts';
import {enList, zhList, type FaultTable} from './words.ts';

/** How many ids a fault names. */
const SHOWN = 20;

/** Faults of the article's text and of what is quoted from it, and of the site that lists it. */
export const articleFaults = {
  'id-not-folder': (id: string, folder: string) => ({
    zh: [`id 是“${id}”，文件夹却叫“${folder}”`, `写 id: ${folder}，或改文件夹的名字`],
    en: [`id is “${id}”, but the folder is called “${folder}”`, `write id: ${folder}, or rename the folder`],
  }),
  'two-titles': () => ({
    zh: ['已有一个 title', '只留一个；其余改为 kicker、heading 或 stray'],
    en: ['a second title', 'keep one; make the others kicker, heading or stray'],
  }),
  'no-title': () => ({
    zh: ['没有 title', '把标题所在的行写作 kind: title'],
    en: ['no block is the title', 'make the block of the headline kind: title'],
  }),
  'english-to-come': (files: readonly {readonly file: string; readonly count: number; readonly of: number}[]) => ({
    zh: [
      `还没有英文：${zhList(files.map(({file, count, of}) => `${file} ${of} 条里的 ${count} 条`))}`,
      '英文可以后补；补上之前，英文页照登中文',
    ],
    en: [
      `no English yet: ${enList(files.map(({file, count, of}) => `${count} of ${of} in ${file}`))}`,
      'it may come later; until then the English page shows the Chinese',
    ],
  }),
  'text-missing': (source: string) => ({
    zh: [`找不到 ${source}`, '把原文放到这里，一字不改'],
    en: [`${source} not found`, 'put the article there, untouched'],
  }),
  'text-edited': (source: string, sha256: string, lost: readonly string[]) => ({
    zh: [
      `${source} 在登记之后被改动${lost.length === 0 ? '，引文都还在' : `，对不上的原话 ${lost.length} 条：${zhList(lost.slice(0, SHOWN))}${lost.length > SHOWN ? '……' : ''}`}`,
      `恢复原文；若确需改动，写 sha256: ${sha256}，再逐条核对`,
    ],
    en: [
      `${source} was edited after it was recorded${lost.length === 0 ? '; all quotations are still in it' : `; ${lost.length} passages no longer found: ${enList(lost.slice(0, SHOWN))}${lost.length > SHOWN ? ' …' : ''}`}`,
      `restore the text; if the edit is meant, write sha256: ${sha256} and look over each passage`,
    ],
  }),
  'line-misplaced': (first: number, last: number) => ({
    zh: [`第 ${first === last ? first : `${first}–${last}`} 行是空行、已有归属或次序不对`, '写这一块所在的行号'],
    en: [
      `${first === last ? `line ${first} is` : `lines ${first}–${last} are`} empty, taken, or out of order`,
      'give the numbers of the lines that hold this block',
    ],
  }),
  'line-unclaimed': (line: number) => ({
    zh: [`原文第 ${line} 行不属于任何一块`, '在这一块之前加一块'],
    en: [`line ${line} of the article belongs to no block`, 'add a block for it before this one'],
  }),
  'quotation-missing': () => ({
    zh: ['引文不在原文中', '从原文逐字复制'],
    en: ['quotation not found in the article', 'copy it from the article, character by character'],
  }),
  'quotation-retyped': (known: string, written: string, printed: string, line: number) => ({
    zh: ['引文不在原文中', `核对“${known}”之后：${written} 在原文第 ${line} 行是 ${printed}`],
    en: ['quotation not found in the article', `check after “${known}”: ${written} is ${printed} in line ${line}`],
  }),
  'quotation-elsewhere': (context: string) => ({
    zh: [`引文在原文中，但前后文不符`, `改正 ${context}`],
    en: ['quotation is in the article, but not with this context', `correct ${context}`],
  }),
  'quotation-repeated': () => ({
    zh: ['引文在原文中不止一处', '加 prefix 或 suffix：紧挨着它的前文或后文'],
    en: ['quotation stands more than once in the article', 'add prefix or suffix, the words right before or after it'],
  }),
  'quotation-across': () => ({
    zh: ['引文不在同一块之内', '缩短引文，或改正 article.yaml 的 structure'],
    en: ['quotation does not lie within one block', 'shorten it, or mend structure in article.yaml'],
  }),
  overlap: (id: string, words: string) => ({
    zh: [`与 ${id} 重叠于“${words}”`, '每个字只归一条原话'],
    en: [`overlaps ${id} at “${words}”`, 'let each word belong to one passage'],
  }),
  'mention-unanchored': (exact: string, why: 'missing' | 'ambiguous') => ({
    zh: [
      why === 'missing' ? `原文中没有“${exact}”` : `“${exact}”在原文中不止一处`,
      '照原文写，并给出足以分辨的 prefix 或 suffix',
    ],
    en: [
      `“${exact}” is ${why} in the article`,
      'give the exact words and enough prefix or suffix to tell repeats apart',
    ],
  }),
  'form-older': (found: number, latest: number, toDo: Bilingual) => ({
    zh: [`旧格式 ${found}，照样读入（现为 ${latest}）`, `${toDo.zh}，再写 format: ${latest}`],
    en: [`older form ${found}, read all the same (today's is ${latest})`, `${toDo.en}, then write format: ${latest}`],
  }),
  'form-newer': (found: number, latest: number) => ({
    zh: [`格式 ${found} 比本程序所知的 ${latest} 新`, '更新本程序'],
    en: [`form ${found} is newer than ${latest}, which this program knows`, 'update the program'],
  }),
  'prefix-wrong': (prefix: string) => ({
    zh: [`prefix 不能是“${prefix}”`, '用小写字母、数字，至少一个连字符'],
    en: [`prefix cannot be “${prefix}”`, 'use small letters, digits and at least one hyphen'],
  }),
  'article-missing': (path: string) => ({
    zh: [`没有 ${path}`, '写报道文件夹的名字，或用 npm run new-article 新建'],
    en: [`there is no ${path}`, 'name folders of articles, or begin one by npm run new-article'],
  }),
  'home-unlisted': (home: string) => ({
    zh: [`“${home}”不在 articles 里`, '写其中之一'],
    en: [`“${home}” is not among the articles`, 'name one of them'],
  }),
  'article-unlisted': (folder: string) => ({
    zh: [`${folder} 不在 articles 里`, '要发布就加上'],
    en: [`${folder} is not among the articles`, 'add it once it is to be published'],
  }),
} as const satisfies FaultTable;
