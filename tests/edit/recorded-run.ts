import type {Change, Sheet} from '../../src/edit/protocol.ts';

/** One thing that an editor does, on the sheet as it is then. */
export type Act = 'undo' | 'redo' | ((sheet: Sheet) => readonly Change[]);

export const TEXT = `湖畔的书屋

　　初春时节，西坡区的老磨坊里坐满了读书人。云泽市今年要在东河区再开三家书屋，沙河铁路的车站里也有一家。

书与人

　　“孩子们放学就来。”馆长林远说，今年将在镜湖边开放茶馆二层，北桥站明年设读书角20座。远港的客商也来看过书屋。
`;

const put =
  (file: 'places' | 'speakers' | 'passages', at: number): Act =>
  ({suggestions}) => {
    const open = suggestions[file].filter(({state}) => state === 'open');
    const chosen = open[at % Math.max(1, open.length)];
    return chosen ? [{do: 'put', file, entry: chosen.entry} as Change] : [];
  };
const takeAll =
  (file: 'places' | 'speakers' | 'passages'): Act =>
  ({suggestions}) =>
    suggestions[file].flatMap(({state, entry}) => (state === 'open' ? [{do: 'put', file, entry} as Change] : []));
const gloss =
  (at: number, words: string): Act =>
  ({passages}) => {
    const entry = passages[at % Math.max(1, passages.length)];
    return entry ? [{do: 'put', file: 'passages', entry: {...entry, gloss: words}}] : [];
  };
const place =
  (lng: number): Act =>
  ({places}) => {
    const shore = places.find(({id}) => id === 'shore');
    const entry = {id: 'shore', kind: 'site', name: {zh: '湖岸', en: 'Shore', pinyin: 'Hú’àn'}, status: 'existing'};
    return [
      ...(shore ? [] : [{do: 'put', file: 'places', entry: {...entry, within: 'donghe'}} as unknown as Change]),
      {do: 'place', id: 'shore', geometry: {type: 'Point', coordinates: [lng, 39.3]}, errorM: 90, source: 'sketch'},
    ];
  };

/** A run from a fresh article to a finished one, as the page asks for it: no state between two acts has a fault. */
export const RUN: readonly Act[] = [
  takeAll('places'),
  put('speakers', 0),
  put('passages', 0),
  put('passages', 1),
  takeAll('passages'),
  () => [{do: 'head', field: 'newspaper', value: '云泽晚报'}],
  () => [{do: 'english', line: 1, en: 'A reading room by the lake'}],
  gloss(0, 'In early spring the old mill is full of readers'),
  place(93.7),
  gloss(1, 'Yunze is to open three more reading rooms this year '.repeat(4).trim()),
  'undo',
  'redo',
  ({article}) => [
    {
      do: 'structure',
      blocks: article.structure.map((block) => (block.lines === 5 ? {...block, en: 'Books and people'} : block)),
    },
  ],
  place(93.71),
  'undo',
  () => [{do: 'refuse', key: 'place:书屋'}],
  // Another article may have given the first of these names.
  ({speakers}) =>
    speakers.slice(0, 1).map(({id}) => {
      const to = id === ('keeper-lin' as string) ? 'lin-yuan' : 'keeper-lin';
      return {do: 'rename', file: 'speakers', id, to};
    }),
  gloss(2, 'Children come when school is over'),
  ({places}) => places.slice(0, 1).map(({id}) => ({do: 'unplace', id, as: 'within'})),
  'undo',
  ({passages}) => passages.slice(-1).map(({id}) => ({do: 'drop', file: 'passages', id})),
  'undo',
  'undo',
  'redo',
  'redo',
];
