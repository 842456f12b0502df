import type {Span} from '../../domain/text.ts';
import type {Token} from '../places/tokens.ts';
import {DOUBLE_SURNAME, OFFICES, ROLES, SURNAMES, VERB_PATTERN} from './person-words.ts';

/** Somebody at one place of the text. */
export interface FoundPerson extends Span {
  readonly name: string;
  readonly office: string | null;
  readonly organisation: string | null;
  /** 村民, 游客: who somebody without an office is. */
  readonly role: string | null;
  readonly certainty: number;
}

const OFFICE_AT_END = new RegExp(`(?:${OFFICES.join('|')})[\\s　]*$`);
const ROLE_AT_END = new RegExp(`(?:${ROLES.join('|')})$`);
const SPEAKS = new RegExp(
  `^(?:[^，。；：“”「」"、]{0,10}?)${VERB_PATTERN}(?:着|了|道)?(?=[，：:,。“「"\\n]|$|记者|[^，。]{2,})`,
);
/** What may follow a name. */
const AFTER_NAME =
  /^(?:却|一边|也|[，。、；：:,“”「」"（）()！？\s　]|$|说|表示|介绍|坦言|告诉|称|指出|强调|认为|透露|回忆|感慨|感叹|直言|解释|补充|笑|在|对|是|的|和|与|及|也|就|还|又|都|已|将|曾|从|向|为|等|到|带|主持|率|一|家|正|把|给|讲|道|站|看|指着|边|激动|高兴|自豪|深有|满脸|乐|同志|先生|女士|说道|写|作|任|担任|参加|出席|提|要求|宣布|谈|回答|问|掰|掩|不|会|今年|种|算|抱|拿|手|兴奋|欣慰|介紹|說|稱|笑|認|告|解|補|回)/;
const FAMILIAR =
  /^(?:[老小阿大]\p{Script=Han}|\p{Script=Han}(?:大爷|大娘|大妈|大叔|大伯|大姐|大哥|奶奶|爷爷|阿姨|师傅|先生|女士|老师|婶|叔|嫂|老汉|阿嬷|阿婆|阿公|伯))(?=说|坦言|告诉|介绍|表示|笑|感慨|称|道|边|高兴|乐|激动|和|在|也|[，：“「])/u;

const SYLLABLES =
  '卓玛 扎西 次仁 泽仁 多吉 央金 拉姆 顿珠 平措 旺姆 旺堆 格桑 次旦 巴桑 尼玛 达娃 白玛 索朗 罗布 加措 才让 才旦 卓嘎 德吉 其其格 图雅 巴特尔 格日勒 巴图 苏和 那仁 乌云 塔娜 吐尔逊 买买提 阿卜杜 艾力 古丽 努尔 木拉提 叶尔'
    .split(' ')
    .join('|');
/** Tibetan, Mongolian and Turkic names have no surname: two of their common parts, or one and up to two characters. */
const PEOPLES_NAME = new RegExp(`^(?:(?:${SYLLABLES}){2}|(?:${SYLLABLES})(?=说|表示|告诉|介绍|称|家))`);

/** Persons by what stands before their names (an office, 村民) or after them (a verb of speech). */
export function findPersons(text: string, tokens: readonly Token[]): readonly FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const last = found.at(-1);
    if (last && token.start < last.end) continue;
    const person = personAt(text, tokens, index);
    if (person) found.push(person);
  }
  return found;
}

function personAt(text: string, tokens: readonly Token[], index: number): FoundPerson | null {
  const {start} = tokens[index] as Token;
  const before = text.slice(Math.max(0, start - 50), start);
  const office = OFFICE_AT_END.exec(before)?.[0];
  const role = office ? undefined : ROLE_AT_END.exec(before)?.[0];
  const end = nameEnd(text, tokens, index, office !== undefined || role !== undefined);
  if (end === null) return null;
  const name = text.slice(start, end);
  if (!office && !role && !PEOPLES_NAME.test(name) && !SPEAKS.test(text.slice(end, end + 24))) return null;
  const shown = office?.trim() ?? null;
  return {
    start,
    end,
    name: name.replace(/[\s　]/g, ''),
    office:
      shown === null
        ? null
        : shown.replace(/^.*、(?=.*$)/, shown.includes('、') ? shown.slice(0, shown.lastIndexOf('、') + 1) : ''),
    organisation: shown === null ? null : organisationBefore(before.slice(0, before.length - (office ?? '').length)),
    role: role ?? null,
    certainty: office || role ? 0.9 : 0.8,
  };
}

/** Where a name that begins at a token ends, or null where none does. */
function nameEnd(text: string, tokens: readonly Token[], index: number, isAnnounced: boolean): number | null {
  const {start, text: first, sign} = tokens[index] as Token;
  if (sign === 'mark' || sign === 'digits' || /^(?:记者|笔者|他们|我们|大家|有人)/.test(text.slice(start))) return null;
  const familiar = FAMILIAR.exec(text.slice(start, start + 8))?.[0];
  if (familiar && (isAnnounced || /^[老小阿]/.test(familiar) || familiar.length > 2)) return start + familiar.length;
  const spaced = isAnnounced
    ? /^\p{Script=Han}[\s　]\p{Script=Han}(?=[\s　，。、；）)\n]|$)/u.exec(text.slice(start, start + 5))?.[0]
    : undefined;
  if (spaced && SURNAMES.has(spaced.charAt(0))) return start + spaced.length;
  const dotted =
    /^\p{Script=Han}{2,6}(?:·\p{Script=Han}{1,5}?)+(?=[，。、：；\s说表介坦告称用在是的和与对以也就回笑认指强透感]|$)/u.exec(
      text.slice(start, start + 20),
    )?.[0];
  if (dotted && (first.length === 1 || sign === 'name')) return start + dotted.length;
  const foreign = PEOPLES_NAME.exec(text.slice(start, start + 8))?.[0];
  if (foreign) return start + foreign.length;
  const isDouble = DOUBLE_SURNAME.test(text.slice(start, start + 2));
  const isSurname = SURNAMES.has(first.charAt(0)) || isDouble;
  const lengths = isDouble ? [4, 3] : isSurname ? (isAnnounced ? [3, 2, 4] : [3, 2]) : isAnnounced ? [4, 3, 2] : [];
  for (const length of lengths)
    if (isName(text, tokens, index, start + length, isSurname, isAnnounced)) return start + length;
  return null;
}

/** The words until `end` are a name: they end there, and none of them is one that sentences are made of. */
function isName(
  text: string,
  tokens: readonly Token[],
  index: number,
  end: number,
  isSurname: boolean,
  isAnnounced: boolean,
): boolean {
  const {start} = tokens[index] as Token;
  const name = text.slice(start, end);
  const tail = text.slice(end, end + 3);
  if (!/^\p{Script=Han}+$/u.test(name) || (/[说称讲问答]$/.test(name) && /^[，：“「"]/.test(tail))) return false;
  const parts = tokens.slice(index).filter((token) => token.start < end);
  const last = parts.at(-1);
  // 李明说 may be read as 明说: what follows the name is the verb.
  const verb = isAnnounced ? /^[说称]/ : /^[说称](?=[，。：:“「"\n]|$)/;
  const isCut =
    last !== undefined && last.end > end && (isAnnounced || isSurname) && verb.test(text.slice(end, end + 2));
  if (last?.end !== end && !isCut) return false;
  if (!AFTER_NAME.test(tail) && !(isAnnounced && isSurname && parts.length > 1 && isWordAt(tokens, index, end)))
    return false;
  if (OFFICE_WITHIN.test(name)) return false;
  const [first] = parts;
  const isWhole = parts.length === 1 && (first?.text.length ?? 0) > 1;
  if (isWhole && !(isAnnounced && isSurname && first?.sign !== 'name' && first?.sign !== 'v')) return false;
  if (parts.some(({text: part, sign}) => part.length === 1 && NEVER.has(part) && sign !== 'unknown')) return false;
  if (!isSurname)
    return (
      parts.every(({sign}) => sign !== 'name' && sign !== 'mark') &&
      parts.filter(({text: part}) => part.length === 1).length >= 3
    );
  return parts.every(
    ({sign, text: part}, at) =>
      sign !== 'mark' &&
      (at > 0 || sign !== 'name' || part.length === 1 || isAnnounced) &&
      !(part.length > 1 && (sign === 'x' || sign === 'q')),
  );
}

/** A word of two characters or more begins there: the name does not go on. */
function isWordAt(tokens: readonly Token[], from: number, offset: number): boolean {
  return tokens.slice(from).some(({start, text}) => start === offset && text.length > 1);
}

/** 武书记 is no name of a person. */
const OFFICE_WITHIN = /(?:书记|局长|主任|市长|县长|区长|镇长|乡长|经理|主席|部长|校长|院长|记者|代表|委员|同志)$/;
const NEVER: ReadonlySet<string> = new Set('的了在是我你他她它们和与说这那有不也就都对把被从到而之其'.split(''));

/** What stands before an office, back to the clause's beginning: 丽水市文化和广电旅游体育局. */
function organisationBefore(before: string): string | null {
  const clause = /[^，。；：、！？“”「」（）()\n\s　的]*$/.exec(before)?.[0] ?? '';
  const words = clause.replace(/^.*(?:来自|据|对|跟|作为|采访了?|介绍|担任|在|是|由|向|如今|现任|原)(?=.{2})/u, '');
  const named =
    /(?:局|委|办|厅|部|处|科|院|校|所|站|馆|社|会|团|厂|公司|集团|中心|银行|大学|学院|政府|村|镇|乡|街道|社区|基地|园区|开发区|项目部|医院|协会|合作社|县|市|区|州|盟|旗|省|队|台|店|矿|段|组)$/;
  return words.length >= 2 && named.test(words) ? words : null;
}
