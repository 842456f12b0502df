import {DESCRIBING, ENDINGS, GENERIC, GENERIC_LINE, STOPS, STREET_WORDS, type Ending, type Stem} from './endings.ts';
import type {FoundName} from './found.ts';
import type {Token} from './tokens.ts';

/** Characters of the longest stem. */
const LONGEST: Readonly<Record<Stem, number>> = {nature: 5, village: 4, line: 8, built: 8, site: 12, region: 12};
/** What may follow an ending within one word: 清源山上. */
const AFTER = /^[上下里中内边旁畔脚口段间水]/;
/** Words that end in one of the endings and name no place. */
const NO_NAME =
  /^.{0,1}(?:江河|湖海|江海|山海|上海|大海|出海|深海|沿海|内海|近海|四海|苦海|人海|云海|花海|林海|竹海|雪海|下山|上山|进山|登山|爬山|靠山|青山|荒山|金山银山|绿水青山|江山|火山|矿山|深山|高山|大山|石山|雪山|名山|河山|江河|银河|内河|界河|护城河|黑臭河|母亲河|过河|治河|天池|水池|电池|鱼塘|池塘|山塘|温泉|源泉|山泉|矿泉|网站|车站|电站|水站|泵站|气站|收费站|加油站|服务站|充电站|工作站|换热站|变电站|火车站|客运站|高铁站|港口|海港|空港|渔港|农村|乡村|新村|山村|渔村|全村|驻村|进村|行政村|自然村|示范村|贫困村|城中村|村村|城镇|乡镇|村镇|重镇|古镇|小镇|强镇|名镇|县乡|城乡|老乡|家乡|故乡|侨乡|水乡|回乡|返乡|下乡|异乡|之乡|农民工|街路|道路|线路|水路|网路|思路|出路|新路|之路|一路|开路|铺路|修路|让路|走路|大路|小路|马路|电路|套路|沥青路|水泥路|柏油路|产业路|致富路|旅游路|幸福路|断头路|四好路|上街|逛街|大街|小街|街巷|小巷|背街|开关|海关|难关|机关|有关|相关|把关|攻关|通关|报关|关关|皇宫|寺庙|古塔|铁塔|水塔|信号塔|孤岛|半岛|海岛|山洞|涵洞|防空洞|漏洞|空洞|拦河坝|水坝|堤坝|大坝|山沟|水沟|代沟|壕沟|河沟|沟沟|顶峰|高峰|洪峰|山峰|巅峰|山岭|分水岭|峡谷|河湾|海湾|港湾|水湾|桥梁|天桥|立交桥|过街桥|便桥|架桥|造桥|水渠|沟渠|灌渠)$/;

/** 灰满街, 花满山: how much of it, and where. */
const FULL_OF = /[满滿][街路巷山湖河江]$/;

/** Names by how they end: 长治王村机场, 跃龙门隧道. Known names among the tokens may begin one. */
export function findByEnding(text: string, tokens: readonly Token[]): readonly FoundName[] {
  return tokens.flatMap((token, index) => {
    const tail = text.slice(0, token.end);
    const row = ENDINGS.find(({ending}) => closes(ending, token, tail));
    if (!row || (token.text.length > row.ending.length && NO_NAME.test(token.text))) return [];
    const end = endOf(row.ending, token, tail);
    if (row.ending === '中心' && /^(?:城|镇|村|组|任务|工作|思想|地带)/.test(text.slice(end))) return [];
    const found = stemAt(text, tokens, index, end, row);
    return found ? [found] : [];
  });
}

/** The ending stands at the end of the token, or before a direction in it: 山上. */
function closes(ending: string, {text, sign, places}: Token, tail: string): boolean {
  if (
    sign === 'mark' ||
    sign === 'digits' ||
    (sign === 'name' && places.some(({level}) => level !== 'other' && level !== 'town'))
  )
    return false;
  return (
    tail.endsWith(ending) ||
    (text.length === ending.length + 1 && text.startsWith(ending) && AFTER.test(text.slice(-1)))
  );
}

function endOf(ending: string, {end}: Token, tail: string): number {
  return tail.endsWith(ending) ? end : end - 1;
}

function stemAt(text: string, tokens: readonly Token[], index: number, end: number, row: Ending): FoundName | null {
  const {ending, kind, stem} = row;
  const stemEnd = end - ending.length;
  const all = windowBefore(tokens, index, stemEnd, LONGEST[stem]);
  const words = narrowed(all, row);
  const [first] = words;
  if (!first) return null;
  const start = first.start;
  const name = text.slice(start, end);
  const written = text.slice(start, stemEnd);
  if (!isStem(words, written, row) || NO_NAME.test(name) || FULL_OF.test(name) || /^[全我本各该某]/.test(name))
    return null;
  const isWork = ending === '工程' && !/^[引调济提三]/.test(name) && !words.some(({sign}) => sign === 'name');
  if (isWork) return null;
  const certainty = words.some(({sign}) => sign === 'name') ? 0.9 : stem === 'site' || stem === 'region' ? 0.6 : 0.75;
  return {start, end, name, kind, places: [], certainty};
}

/** The tokens that stand before the ending without a stop between them. */
function windowBefore(tokens: readonly Token[], index: number, stemEnd: number, longest: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = index; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.start >= stemEnd) continue;
    const part =
      token.end > stemEnd ? {...token, end: stemEnd, text: token.text.slice(0, stemEnd - token.start)} : token;
    if (stops(part, words.length === 0) || stemEnd - part.start > longest) break;
    words.unshift(part);
  }
  return words;
}

function stops({text, sign}: Token, isLast: boolean): boolean {
  if (sign === 'mark' || sign === 'digits') return true;
  if (sign === 'name') return false;
  if (text.length === 1) return STOPS.has(text);
  if (WITHIN.has(text)) return false;
  if (text.startsWith('不')) return true;
  if (text === '小时' || text === '分钟') return true;
  if (/^[一二三四五六七八九十]+号$/.test(text)) return false;
  if (STREET_WORDS.test(text)) return !isLast;
  if (sign === 'x' || sign === 'q' || sign === 'i' || sign === 'f') return true;
  return sign === 'v' && !(isLast && text.length === 2 && /^[\p{Script=Han}]{2}$/u.test(text) && HIDDEN.has(text));
}

/** Verbs of two characters that are as often a part of a name. */
const HIDDEN: ReadonlySet<string> = new Set(['洞开', '飞来', '望江', '临江', '临海', '通天', '跃龙', '卧龙']);

/** Function words and adverbs that the names of zones contain. */
const WITHIN: ReadonlySet<string> = new Set(['特别', '综合', '先进', '联合', '高新', '协同', '统筹', '合作', '高速']);

/** Where within the window the name begins. */
function narrowed(words: readonly Token[], row: Ending): readonly Token[] {
  const {stem, ending} = row;
  if (stem === 'nature' || stem === 'village') return loose(words);
  const lastFull = words.findLastIndex(isWhole);
  const rest = words.slice(lastFull + 1);
  if (lastFull === -1 || hasProper(rest, row)) return fromProper(rest);
  if (rest.length === 0 && ending.endsWith('站')) return words.slice(lastFull);
  return ending.length > 1 && stem !== 'line' ? words.slice(lastFull) : [];
}

/** 襄阳市: a division by its whole name. 长江 and 三峡 are whole too, but begin longer names. */
function isWhole({sign, isFull, places}: Token): boolean {
  return sign === 'name' && isFull && places.every(({level}) => level !== 'other');
}

/** Only what stands right before, up to a word or a name: 渭河 in 甘肃渭河. */
function loose(words: readonly Token[]): readonly Token[] {
  const last = words.findLastIndex(({sign, text}) => sign === 'name' || text.length > 1);
  const rest = words.slice(last + 1);
  if (rest.length > 0) return rest.slice(-4);
  const token = words[last];
  return token ? [token] : [];
}

function fromProper(words: readonly Token[]): readonly Token[] {
  const name = words.findIndex(({sign, places}) => sign === 'name' && places[0]?.level !== 'province');
  if (name !== -1) return words.slice(withLeaders(words, name));
  const province = words.findIndex(({sign}) => sign === 'name');
  const start = words.findIndex((token, index) => isProper(token) && !isAdjective(words, index));
  if (province !== -1) return words.slice(start > province ? start : province);
  if (start === -1) return words.slice(-1);
  const isAlone = words[start + 1] === undefined || (words[start + 1] as Token).text.length > 1;
  const leader = words[start - 1];
  const isLed = leader?.sign === 'n' && leader.text.length === 2 && (isAlone || leader.places.length > 0);
  return words.slice(isLed ? start - 1 : start);
}

/** 九寨黄龙, 跃龙门: a character or two that the name of a county hides. */
function withLeaders(words: readonly Token[], name: number): number {
  const {text, places} = words[name] as Token;
  if (text.length > 2 || places.some(({level}) => level === 'prefecture' || level === 'province')) return name;
  const leaders = words.slice(0, name);
  const isRun = leaders.length > 0 && leaders.length <= 2 && leaders.every((token) => token.text.length === 1);
  return isRun ? 0 : name;
}

/** 大型, 新 and 高 before a noun describe: they do not begin a name of which nothing else is one. */
function isAdjective(words: readonly Token[], index: number): boolean {
  const next = words[index + 1];
  return words[index]?.sign === 'a' && next !== undefined && next.text.length > 1 && next.sign !== 'name';
}

function isProper({sign, text}: Token): boolean {
  return sign === 'name' || (text.length === 1 && sign !== 'mark');
}

function hasProper(words: readonly Token[], {stem, ending}: Ending): boolean {
  const run = words
    .filter(isProper)
    .map(({text}) => text)
    .join('');
  if (words.some(({sign}) => sign === 'name')) return true;
  if (run.length >= 2 && !(stem === 'line' ? GENERIC_LINE : GENERIC).test(run)) return true;
  if (words.length === 2 && words[0]?.sign === 'n' && /^[山河湖江岭峰]$/.test(run)) return true;
  if (run.length === 1 && words.length === 2 && !GENERIC.test(run))
    return words.some(
      ({sign, text, places}) => text !== run && sign === 'n' && (text === words[0]?.text || places.length > 0),
    );
  if (stem === 'line' && words.length === 1 && isNoun(words[0] as Token)) return (words[0] as Token).level < 8;
  return stem === 'built' && AFTER_NOUN.test(ending) && words.length === 1 && isNoun(words[0] as Token);
}

/** A noun alone names these: 白云大桥, but not 旅游公路. */
const AFTER_NOUN = /^(?:.*桥|.*隧道|水库|寺|庙|塔|岛|洞|.*峡谷|瀑布|书院|.*机场)$/;
const DESCRIBED = new RegExp(`(?:${DESCRIBING.join('|')})+$`);
const DESCRIPTION = new RegExp(`^(?:${DESCRIBING.join('|')}|[大小新老中])+$`);

function isNoun({text, sign}: Token): boolean {
  return (sign === 'n' || sign === 'a' || STREET_WORDS.test(text)) && text.length === 2 && !DESCRIBING.includes(text);
}

function isStem(words: readonly Token[], written: string, row: Ending): boolean {
  const {stem, ending} = row;
  if (words.length === 1 && words[0]?.sign === 'name') return fitsName(words[0], row);
  if ((stem === 'line' ? GENERIC_LINE : GENERIC).test(written) || DESCRIPTION.test(written)) return false;
  if (GENERIC.test(written.replace(DESCRIBED, ''))) return false;
  if (stem === 'nature' || stem === 'village') {
    const [first] = words;
    const isOneNoun = words.length === 1 && first !== undefined && first.text.length > 1;
    return isOneNoun
      ? isNoun(first) &&
          stem === 'nature' &&
          (/^[山岭峰湖水]/.test(ending) || (/^[河江沟溪泉峡]/.test(ending) && first.level < 10))
      : written.length <= 3 + Number(stem === 'nature');
  }
  const isStreet = ending === '路' || ending === '街' || ending === '大道' || ending === '大街';
  if (isStreet && words.length === 1 && STREET_WORDS.test(written)) return true;
  if (stem === 'line' && written.length < 2) return false;
  return hasProper(words, row);
}

/** A known name alone before an ending: 武汉站, 沁河, but not 山西路网 or 湖北山. */
function fitsName(token: Token, {stem, ending}: Ending): boolean {
  if (stem === 'nature')
    return (
      !isWhole(token) && /^[江河湖湾山海峡岭]/.test(ending) && token.places.some(({level}) => level !== 'province')
    );
  if (stem === 'village') return ending === '村' && token.places.every(({level}) => level === 'town');
  if (stem === 'line' && token.places[0]?.level === 'province') return false;
  return !isWhole(token) || stem === 'site' || stem === 'region' || ending.endsWith('站');
}
