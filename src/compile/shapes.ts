import {SCENE_KINDS} from '../domain/briefing.ts';
import {PASSAGE_KINDS, THEMES, VOICES} from '../domain/passage.ts';
import {PLACE_KINDS} from '../domain/place.ts';
import {approvalShape, ownId, sourceFields} from '../shapes/common-shapes.ts';
import {
  about,
  bilingual,
  chinese,
  chineseName,
  choice,
  date,
  either,
  english,
  englishName,
  id,
  list,
  map,
  name,
  number,
  orNull,
  reference,
  text,
  translated,
  type Shape,
} from '../shapes/shape.ts';

const BLOCK_KINDS = ['kicker', 'title', 'note-heading', 'note', 'heading', 'paragraph', 'stray', 'credits'];

const exact = about('原文，逐字复制', 'the article’s words, character by character', text);
const context = {
  prefix: about('紧挨着的前文，用来分辨重复的文字', 'the words right before, to tell repeats apart', text),
  suffix: about('紧挨着的后文', 'the words right after', text),
};
const listedPlaces = about('places.yaml 里的编号，按原文顺序', 'ids of places.yaml, in text order', list(reference));

export const siteShape = map({
  title: about('网站名称', 'what the site is called', bilingual),
  prefix: about(
    '外部所用名称的开头，发布后不改',
    'begins the names that others rely on; never changed once published',
    text,
  ),
  articles: about('src/content/ 下的文件夹', 'folders in src/content/', list(id)),
  home: about('首页打开的报道；index 是全部报道', 'the article that the site opens with; index: the list of all', id),
});

const blockShape = map(
  {
    kind: choice(BLOCK_KINDS),
    lines: about('行号，或起止行号', 'a line, or the first and last of several', either(number, list(number))),
  },
  {en: about('英文，可以后补', 'its English; may come later', english)},
);

export const articleShape = map(
  {
    id: about('与文件夹同名', 'the folder’s name', id),
    source: about('原文文件', 'the file with the text', text),
    sha256: about('登记时原文的 SHA-256', 'SHA-256 of the text as it was quoted', orNull(text)),
    newspaper: about('原文没有注明就写 null', 'null where the text does not say it', orNull(text)),
    date: about(
      "'2022-01-20'；原文没有注明就写 null",
      "'2022-01-20'; null where the text does not say it",
      orNull(date),
    ),
    dateInferred: about(
      '能推断什么日期，从哪些字句',
      'what can be inferred about the date, from which words',
      translated,
    ),
    structure: about('每一行文字归哪一块', 'which block each line of text belongs to', list(blockShape)),
  },
  {
    format: about('文件的格式', 'the form of the files', number),
    original: map({file: text, format: text, encoding: orNull(text), sha256: text}),
    mentions: about(
      '光靠别名会认错的名称；place: null 表示这里不是地名',
      'names that their aliases alone would resolve wrongly; place: null says that it names no place here',
      list(map({exact, place: orNull(reference)}, context)),
    ),
    region: about('geo/regions/ 下的文件夹', 'a folder in geo/regions/', id),
    mapApproval: orNull(approvalShape),
  },
);

export const speakerShape = map(
  {id: ownId, name: map({zh: chineseName, pinyin: name})},
  {
    office: about('职务，照原文', 'office, as the article gives it', orNull(translated)),
    organisation: orNull(map({id, zh: chineseName}, {en: englishName})),
    remark: orNull(translated),
  },
);

export const placeShape = map(
  {
    id: ownId,
    kind: choice(PLACE_KINDS),
    name: map({zh: chineseName, pinyin: name}, {en: englishName}),
    status: choice(['existing', 'building', 'planned']),
  },
  {
    aliases: about('原文里的其他写法', 'how else the article writes it', list(name)),
    within: about('上级地点的编号', 'id of the place that holds it', orNull(reference)),
    note: orNull(translated),
    background: about(
      '不出自原文的话，各有来源',
      'statements from elsewhere, each with its source',
      list(map({zh: chinese, source: reference}, {en: english})),
    ),
  },
);

const figureShape = map(
  {
    raw: about('原文写法', 'as the passage writes it', text),
    value: about('数值：10万 是 100000', 'its value: 10万 is 100000', number),
    unit: about('原文的单位', 'the article’s own unit', text),
    of: about('是什么的数', 'what it counts', translated),
  },
  {bound: about('以上、余、多、超过', 'a lower bound: 以上, 余, 多, 超过', choice(['atLeast']))},
);

export const passageShape = map(
  {
    id: ownId,
    exact,
    kind: choice(PASSAGE_KINDS),
    voice: choice(VOICES),
    places: listedPlaces,
    themes: list(choice(THEMES)),
  },
  {
    gloss: about('英文，可以后补', 'its English; may come later', english),
    ...context,
    speaker: about('speakers.yaml 里的编号', 'id of speakers.yaml', orNull(reference)),
    implied: about('places 里只由上下文看出的', 'those of places that only the context names', list(reference)),
    figures: list(figureShape),
  },
);

const cameraShape = map({center: about('[经度, 纬度]', '[longitude, latitude]', list(number, 2)), zoom: number});

const pictureShape = map({
  file: about('本文件夹里的 JPEG 或 PNG', 'a JPEG or PNG in this folder', name),
  alt: about('图里是什么', 'what is to be seen on it', translated),
  credit: about('谁的图，如“张三 摄”，与图一起印出', 'whose it is, as it is printed', text),
  licence: about('许可，如 CC BY 4.0、经作者同意', 'its licence, such as CC BY 4.0', text),
});

export const briefingShape = map({
  id: ownId,
  title: translated,
  scenes: list(
    map(
      {id: ownId, kind: choice(SCENE_KINDS), headline: translated},
      {
        notes: about('讲者所见', 'what the speaker sees', translated),
        kicker: translated,
        camera: either(choice(['fit']), cameraShape),
        picture: about('与地图并列的图片', 'a picture beside the map', pictureShape),
        places: list(reference),
        passages: about(
          'passages.yaml 里的编号；第一条与地图并列',
          'ids of passages.yaml; the first is quoted beside the map',
          list(reference),
        ),
      },
    ),
  ),
});

/** The files of an article by name; all but article.yaml are lists of entries. */
export const ENTRY_SHAPES: Readonly<Record<'speakers' | 'places' | 'passages' | 'sources' | 'briefings', Shape>> = {
  speakers: speakerShape,
  places: placeShape,
  passages: passageShape,
  sources: map({...sourceFields, title: translated, method: translated}),
  briefings: briefingShape,
};
