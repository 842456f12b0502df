import type {GuessedBlock} from './guess-blocks.ts';
import {dateIn} from './line-kinds.ts';

/** What a text says of itself; what it does not say is null. */
export interface Head {
  readonly headline: string | null;
  readonly kicker: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly source: string | null;
  readonly authors: readonly string[];
}

const SOURCE =
  /(?:来\s*源|來源|稿\s*源|转自|摘自|出处|发布机构|发布单位|发布者|供稿单位)\s*[:：]\s*([^\s　|｜，。）)\]】]+)/;
const ROLE = '(?:记者|記者|通讯员|通訊員|特约撰稿人?|撰稿人?|评论员|作\\s*者|撰\\s*文|文字|文图|图文|文)';
const NAMES =
  '((?:[\\s　:：/／|｜丨]|\\p{Script=Han}{2,4}|\\p{Script=Han}[\\s　]\\p{Script=Han}(?!\\p{Script=Han})|[、，,·])+)';
const AFTER_ROLE = new RegExp(`${ROLE}(?:[\\s　]*[:：/／|｜丨][\\s　]*|[\\s　]+)${NAMES}`, 'gu');
/** Words that stand among the names of a byline and are none. */
const NO_NAME =
  /^(?:记者|記者|通讯员|通訊員|摄影|攝影|报道|报导|来源|來源|作者|编辑|字体|字号|浏览|发布|时间|日期|阅读|责编|供图|撰文|图文|文|图|大|中|小|本报|全媒体|实习生|字體|点击|次数|打印|分享|关闭|审核|校对|发表于|通讯员)$/;

/** What else a line of credits goes on with. */
const LABEL =
  /字体|字号|字體|浏览|点击|阅读|发布|编辑|责编|来源|时间|日期|打印|分享|图片|设计|摄影|供图|制图|校对|审核/;

/** Reads headline, kicker, date, source and authors off the guessed blocks. */
export function readHead(blocks: readonly GuessedBlock[]): Head {
  const title = blocks.find(({kind}) => kind === 'title');
  const kicker = blocks.find(({kind}) => kind === 'kicker');
  const credits = blocks.filter(({kind, line}) => kind === 'credits' || line === 'occasion').map(({text}) => text);
  const dated = [...credits.filter((text) => !/会议|大会/.test(text)), ...credits];
  const [opening = ''] = blocks.filter(({kind}) => kind === 'paragraph').map(({text}) => text);
  const bracketed = /^.{0,14}[（(]([^）)]{0,60}(?:记者|通讯员|記者)[^）)]{0,60})[）)]/.exec(opening)?.[1];
  return {
    headline: title?.text ?? null,
    kicker: kicker?.text ?? null,
    date: dated.flatMap((text) => dateIn(text) ?? [])[0] ?? null,
    source: sourceIn(credits),
    authors: [...new Set([...credits, ...(bracketed ? [bracketed] : [])].flatMap(authorsIn))],
  };
}

function sourceIn(credits: readonly string[]): string | null {
  for (const text of credits) {
    const named = SOURCE.exec(text)?.[1]?.replace(/^[《“]|[》”]$/g, '');
    if (named && !/^[-—－_无]+$/.test(named)) return named;
  }
  for (const text of credits) {
    const paper =
      /《([^》]{2,16})》/.exec(text)?.[1] ??
      /(\p{Script=Han}{2,8}(?:日报|晚报|晨报|时报|商报|都市报|周刊|通讯社))(?:全媒体|融媒体|首席)?(?:记者|通讯员)/u.exec(
        text,
      )?.[1];
    if (paper) return paper;
    const account = /^原创[\s　]+\S+[\s　]+(\S+)[\s　]+(?:19|20)\d\d/.exec(text)?.[1];
    if (account) return account;
  }
  return null;
}

function authorsIn(text: string): readonly string[] {
  if (/责任?编辑|責編|责编|审核|校对/.test(text) && !/记者|作者|文[／/]/.test(text)) return [];
  const account = /^原创[\s　]+(\p{Script=Han}{2,4})[\s　]/u.exec(text)?.[1];
  const named = [...text.matchAll(AFTER_ROLE)].flatMap(([, names = '']) =>
    (names.split(LABEL)[0] ?? '')
      .replace(/(^|[\s　、:：/／])(\p{Script=Han})[\s　](\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2$3')
      .split(/[\s　、，,:：/／|｜丨·]+/)
      .filter((name) => /^\p{Script=Han}{2,4}$/u.test(name) && !NO_NAME.test(name)),
  );
  return account ? [account, ...named] : named;
}
