import {about, bilingual, date, id, map, number, orNull, text} from './shape.ts';

// What files of articles and of regions share.

export const ownId = about(
  '编号：小写拼音加连字符，发布后不改',
  'id: small letters and hyphens, never changed once published',
  id,
);

export const approvalShape = map({number: text, authority: text, date});

/** What the app shows of a source. */
export const sourceFields = {
  id: ownId,
  title: bilingual,
  publisher: about('发布者', 'who publishes it', text),
  licence: about('许可', 'under which licence', text),
  url: orNull(text),
  date: about('日期或版本', 'date or edition', text),
  datum: about('坐标基准；没有坐标写 —', 'datum of its coordinates; — where it has none', text),
  method: about('怎样从它得到所用的内容', 'how what is used was taken from it', bilingual),
  errorM: about('误差，米；没有坐标写 null', 'error in metres; null where it has no coordinates', orNull(number)),
};
export const sourceShape = map(sourceFields);
