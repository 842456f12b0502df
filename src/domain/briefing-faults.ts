import type {Locale} from './text.ts';

/** Why a file, or what is kept, is no briefing. */
interface BriefingFaults {
  readonly cutLink: string;
  readonly noJson: string;
  readonly noBriefingFile: string;
  readonly version: (given: string, known: number) => string;
  readonly empty: string;
  readonly otherArticle: (article: string) => string;
  readonly noObject: (number: number) => string;
  readonly noId: (number: number) => string;
  readonly noTitle: (number: number) => string;
  readonly noPages: (number: number) => string;
  readonly pageNoObject: (page: number) => string;
  readonly pageNoId: (page: number) => string;
  readonly pageTwice: (page: number) => string;
  readonly pageKind: (page: number) => string;
  readonly pageText: (page: number, field: string) => string;
  readonly pageCamera: (page: number) => string;
  readonly pageNoPlaces: (page: number) => string;
  readonly pageNoPassages: (page: number) => string;
  readonly pagePlace: (page: number, id: string) => string;
  readonly pagePassage: (page: number, id: string) => string;
  readonly pagePicture: (page: number) => string;
  readonly pagePictureCredit: (page: number) => string;
  readonly pageNoPicture: (page: number, src: string) => string;
}

export const BRIEFING_FAULTS: Readonly<Record<Locale, BriefingFaults>> = {
  'zh-CN': {
    cutLink: '这个链接没有收全，里面的简报打不开。请让发来的人重发一次，或者改发简报文件。',
    noJson: '这不是 JSON 文件，或文件已损坏。',
    noBriefingFile: '这不是本站保存的简报文件。',
    version: (given, known) => `文件版本是 ${given}，这里只认得版本 ${known}。`,
    empty: '文件里没有简报。',
    otherArticle: (article) => `这份简报属于另一篇报道（${article}）。`,
    noObject: (number) => `第 ${number} 份简报不是对象。`,
    noId: (number) => `第 ${number} 份简报的编号不合规。`,
    noTitle: (number) => `第 ${number} 份简报没有标题。`,
    noPages: (number) => `第 ${number} 份简报一页也没有。`,
    pageNoObject: (page) => `第 ${page} 页不是对象。`,
    pageNoId: (page) => `第 ${page} 页没有编号。`,
    pageTwice: (page) => `第 ${page} 页与前面一页编号相同。`,
    pageKind: (page) => `第 ${page} 页的种类无法识别。`,
    pageText: (page, field) => `第 ${page} 页的 ${field} 不是中英文字。`,
    pageCamera: (page) => `第 ${page} 页的地图位置无法识别。`,
    pageNoPlaces: (page) => `第 ${page} 页没有地点表。`,
    pageNoPassages: (page) => `第 ${page} 页没有原话表。`,
    pagePlace: (page, id) => `第 ${page} 页提到不存在的地点 ${id}。`,
    pagePassage: (page, id) => `第 ${page} 页提到不存在的原话 ${id}。`,
    pagePicture: (page) => `第 ${page} 页的图片无法识别。`,
    pagePictureCredit: (page) => `第 ${page} 页的图片没有写明是谁的、什么许可。`,
    pageNoPicture: (page, src) => `第 ${page} 页的图片 ${src} 网站上没有了。`,
  },
  en: {
    cutLink:
      'This link did not arrive whole: the briefing in it cannot be opened. Ask the sender for the link again, or for the briefing as a file.',
    noJson: 'This is not a JSON file, or it is damaged.',
    noBriefingFile: 'This is not a briefing file of this site.',
    version: (given, known) => `The file is of version ${given}; only version ${known} is understood here.`,
    empty: 'There is no briefing in the file.',
    otherArticle: (article) => `This briefing belongs to another article (${article}).`,
    noObject: (number) => `Briefing ${number} is not an object.`,
    noId: (number) => `Briefing ${number} has no proper id.`,
    noTitle: (number) => `Briefing ${number} has no title.`,
    noPages: (number) => `Briefing ${number} has no page.`,
    pageNoObject: (page) => `Page ${page} is not an object.`,
    pageNoId: (page) => `Page ${page} has no id.`,
    pageTwice: (page) => `Page ${page} has the id of a page before it.`,
    pageKind: (page) => `Page ${page} is of an unknown kind.`,
    pageText: (page, field) => `Page ${page} has no text for ${field}.`,
    pageCamera: (page) => `Page ${page} has no map position that is understood.`,
    pageNoPlaces: (page) => `Page ${page} has no list of places.`,
    pageNoPassages: (page) => `Page ${page} has no list of passages.`,
    pagePlace: (page, id) => `Page ${page} names a place that there is not, ${id}.`,
    pagePassage: (page, id) => `Page ${page} names a passage that there is not, ${id}.`,
    pagePicture: (page) => `Page ${page} has a picture that is not understood.`,
    pagePictureCredit: (page) => `Page ${page} has a picture without its credit or its licence.`,
    pageNoPicture: (page, src) => `Page ${page} has a picture that the site no longer has, ${src}.`,
  },
};
