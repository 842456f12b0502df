import type {Bilingual} from '../domain/text.ts';

/** Why a file is not taken as a text, and what to do. */
export const REFUSALS = {
  map: {
    zh: '这是地图数据（KML、GPX 或 GeoJSON），不是报道。请把报道的文字存为 .txt 或 .docx；地图数据属于 geo/，用来给地点定位。',
    en: 'This is map data (KML, GPX or GeoJSON), not an article. Save the article’s words as .txt or .docx; map data belongs in geo/, where places get their positions.',
  },
  picture: {
    zh: '这是图片，里面没有文字可读。请把报道的文字复制出来，存为 .txt。',
    en: 'This is a picture: no words can be read from it. Copy the article’s words and save them as .txt.',
  },
  pdf: {
    zh: '这是 PDF。请在阅读器中全选、复制，粘贴到文本文件并存为 .txt；折断的行会自动接好。',
    en: 'This is a PDF. Select all in a reader, copy, paste into a text file and save it as .txt; broken lines are joined.',
  },
  oldWord: {
    zh: '这是旧版 Word 或 WPS 文件（.doc、.wps）。请在 Word 或 WPS 中另存为 .docx。',
    en: 'This is a file of old Word or of WPS (.doc, .wps). Save it as .docx from Word or WPS.',
  },
  rtf: {
    zh: '这是 RTF 文件。请在 Word 或 WPS 中另存为 .docx。',
    en: 'This is an RTF file. Save it as .docx from Word or WPS.',
  },
  office: {
    zh: '这是压缩包、表格或幻灯片，不是 Word 文档。请把报道存为 .docx 或 .txt。',
    en: 'This is an archive, a spreadsheet or a presentation, not a Word document. Save the article as .docx or .txt.',
  },
  unknown: {
    zh: '读不出文字：既不是 UTF-8、UTF-16，也不是 GB18030。请用记事本打开，另存为 UTF-8 的 .txt。',
    en: 'No text can be read: the bytes are neither UTF-8, UTF-16 nor GB18030. Open it in a text editor and save it as .txt in UTF-8.',
  },
  broken: {
    zh: '这个 .docx 打不开，文件可能不完整。请在 Word 或 WPS 中打开后另存一份。',
    en: 'This .docx cannot be opened; it may be incomplete. Open it in Word or WPS and save it again.',
  },
  empty: {zh: '文件里没有文字。', en: 'There are no words in the file.'},
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Refusal = keyof typeof REFUSALS;
