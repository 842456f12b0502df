/** What a single line can be told to be by itself. */
export type LineKind =
  | 'chrome' // of the page and not of the text: 字号, 打印, breadcrumbs, index tables
  | 'date'
  | 'source'
  | 'byline'
  | 'editors'
  | 'occasion' // ——2023年2月9日在……会议上
  | 'office' // the speaker under the title of a report: 市长 and a name
  | 'salutation'
  | 'note'
  | 'text';

const DATE =
  /(?:19|20)\d{2}\s*(?:年|[-/.．])\s*\d{1,2}\s*(?:月|[-/.．])\s*\d{1,2}(?:\s*日)?(?:\s*\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2})?(?:秒)?)?/;
const CHINESE_DATE = /[二〇零一九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/;
const CHROME = [
  /字\s*[号體体]|字体大小|^\[?【?\s*(?:大|小)\s*中\s*(?:小|大)\s*】?\]?$|打\s*印\s*(?:本\s*页|文章|此页)?|关闭(?:窗口|本页)|分享到|扫一扫|(?:扫码|长按|识别).{0,8}(?:二维码|关注)|二维码$/,
  /^(?:您?(?:现在|当前|目前)?的?(?:所在)?位置|当前栏目|所在位置)\s*[:：]|^首页\s*(?:[>＞»›\-—|]|$)|(?:\S+\s*[>＞»›]\s*){2,}\S*$/,
  /^(?:上一[篇条页]|下一[篇条页]|返回(?:顶部|首页|列表)|相关(?:阅读|文章|新闻|稿件|附件)|热门(?:推荐|文章)|推荐阅读|延伸阅读|扩展阅读|猜你喜欢|更多精彩|阅读原文|在看|点赞|收藏|评论|转发|分享|微信|微博|QQ空间|纠错|听全文|语音播报|繁體|简体|无障碍.{0,4}|登录|注册|导航|搜索|附件下载)(?:\s*[:：].*)?$/,
  /^(?:索\s*引\s*号|信息索引|发文字号|发文日期|文\s*号|信息分类|主题分类|体裁分类|组配分类|公开(?:方式|形式|日期|范围|时限|类别|属性)|有\s*效\s*性|生成日期|成文日期|发文机[构关]|主\s*题\s*词|关\s*键\s*[词字]|服务对象|时效性|名\s*称|标\s*题|效力状态|信息名称|内容概述)\s*[:：]/,
  /^原标题\s*[:：]/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?\s*[:：]?\s*\[?\d*|(?:浏览|点击|阅读)(?:次数|量|数)\s*[:：]\s*[\d,，]*$/,
  /^(?:点击(?:上方|蓝字|标题下).*|.{0,6}(?:关注|置顶)(?:我们|公众号).*|星标.*|版权(?:所有|声明).*|Copyright.*|.*ICP备.*|.*公网安备.*|网站地图.*|联系我们.*|主办单位[:：].*|承办单位[:：].*|技术支持[:：].*|免责声明.*|本文(?:转载|来)自.*|.{0,12}(?:公众号|视频号|小程序)$)$/,
  /^[\s\-—_=*·•.。…~|#]+$|^第?\s*\d+\s*页?\s*[/／共]\s*\d+\s*页?$|^[-—]\s*\d+\s*[-—]$/,
] as const;
const SOURCE =
  /^(?:信息|文章|稿件|新闻|内容|稿)?(?:来\s*源|稿\s*源|转自|摘自|出处|供稿(?:单位)?|发布(?:人|者|机构|单位|部门)|作\s*者\s*单位|来源单位|编辑单位|单位)\s*[:：|｜]/;
const EDITORS =
  /^[（(【[]?\s*(?:责任?编辑|责编|编\s*辑|编审|值班编辑|本期编辑|美编|校\s*对|审\s*核|审\s*稿|终\s*审|一审|二审|三审|初审|复审|监\s*制|策\s*划|统\s*筹|总策划|总监制|总编|主编|副主编|签发|制\s*图|设\s*计|摄\s*影|图\s*片|图文|文\s*字|视\s*频|供\s*稿|供\s*图|投稿|校审|责校|版式|排版|录入|值班主任|出品|主播|配音|海报|記者|攝影|責編|編輯|图|文|圖)\s*[:：/／|｜丨]/;
const BYLINE =
  /^[（(【]?\s*(?:(?:本报|本刊|本台|本网|本社|全媒体|融媒体|新华社|中新社|\p{Script=Han}{2,8}(?:日报|晚报|晨报|时报|商报|都市报|周刊|电视台|融媒体|网|社|报))?(?:全媒体|融媒体|首席|见习|实习|特约|驻\p{Script=Han}{1,4})?(?:记者|通讯员|特约撰稿人?|评论员|撰稿|撰文|作者|记者站)|文|作\s*者|撰\s*文|原创|本报讯|本報記者|記者)(?:\s*[:：/／|｜丨]\s*|\s+)?[^。！？；]{1,50}[）)】]?$/u;
const OCCASION =
  /^(?:—{1,2}|[（(])?.{0,6}(?:19|20|[二〇零])[\d〇零一二三]{2,3}年.{0,14}(?:在.{4,40}(?:上|会议)|.{0,30}(?:会议|大会)(?:通过|上))[）)]?$/;
const OFFICE =
  /^[（(]?\p{Script=Han}{0,20}(?:省长|市长|区长|县长|旗长|州长|盟长|镇长|乡长|主席|书记|主任|局长|院长|检察长|厅长|部长)[\s　]+\p{Script=Han}[\s　]*\p{Script=Han}{1,3}[）)]?$/u;
const SALUTATION =
  /^(?:各位(?:代表|委员|同志|领导|来宾|朋友|同事|嘉宾|网友|常委|老师)|同志们|同志们、朋友们|女士们|尊敬的|朋友们|主任、各位|主席团|亲爱的)[^。]{0,30}[:：，,！!]$/;
const NOTE = /^(?:编者按|编者的话|编后|编前|核心提示|导语|内容提要|阅读提示|開欄的話|开栏的话|編者按)[：:]?$/;

export function lineKindOf(text: string): LineKind {
  const line = text.trim();
  if (NOTE.test(line)) return 'note';
  if (SALUTATION.test(line)) return 'salutation';
  if (line.length <= 70 && OCCASION.test(line)) return 'occasion';
  if (line.length <= 40 && OFFICE.test(line)) return 'office';
  if (isChrome(line)) return 'chrome';
  if (line.length <= 90 && isDateLine(line)) return 'date';
  if (line.length <= 60 && SOURCE.test(line)) return 'source';
  if (line.length <= 80 && (EDITORS.test(line) || /^[（(].{0,40}(?:记者|通讯员|摄|記者).{0,40}[）)]$/.test(line)))
    return 'editors';
  if (line.length <= 60 && BYLINE.test(line) && !/[，,].{12,}/.test(line)) return 'byline';
  return 'text';
}

function isChrome(line: string): boolean {
  if (line.length > 90) return false;
  const [type = /$^/, ...others] = CHROME;
  return (
    (type.test(line) && line.length <= 60 && !/[。！？；]/.test(line.replace(/[。]$/, ''))) ||
    others.some((pattern) => pattern.test(line))
  );
}

/** A line that is a date, with little else: a source, a time, a count of readers. */
function isDateLine(line: string): boolean {
  const date = DATE.exec(line)?.[0] ?? CHINESE_DATE.exec(line)?.[0];
  if (!date || /[。！？；]/.test(line)) return false;
  const rest = line.replace(date, '').replace(/[\s　|｜（）()[\]【】]/g, '');
  return (
    rest.length <= 12 ||
    /^(?:发[布表]|时间|日期|更新|来源|信息来源|作者|浏览|原创|文[／/:：|])/.test(rest) ||
    /(?:来源|作者|浏览|字[号体]|点击|阅读|发布|编辑|发表于)[:：]?/.test(rest)
  );
}

/** ISO date of the first date in a line. */
export function dateIn(line: string): string | null {
  const [, year, month, day] =
    /((?:19|20)\d{2})\s*(?:年|[-/.．])\s*(\d{1,2})\s*(?:月|[-/.．])\s*(\d{1,2})/.exec(line) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const chinese = CHINESE_DATE.exec(line)?.[0];
  return chinese ? chineseDate(chinese) : null;
}

const DIGITS = '〇一二三四五六七八九';

function chineseDate(text: string): string {
  const [year = '', month = '', day = ''] = text.split(/[年月日]/);
  const digits = [...year.replaceAll('零', '〇')].map((sign) => DIGITS.indexOf(sign)).join('');
  return [digits, tens(month), tens(day)].join('-');
}

/** 二十一 → 21. */
function tens(text: string): string {
  const [high, low] = text.includes('十') ? text.split('十') : ['〇', text];
  const value = (high === '' ? 1 : DIGITS.indexOf(high ?? '〇')) * 10 + (low ? DIGITS.indexOf(low) : 0);
  return String(value).padStart(2, '0');
}
