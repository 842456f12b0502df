import type {FaultTable} from './words.ts';

const TAKE = {
  zh: '要就删去各行开头的“#”，不要就删去',
  en: 'take them by deleting the “#” of their lines, or drop them',
};

/** What a fresh article still needs from its editor. */
export const draftFaults = {
  'date-not-inferred': () => ({
    zh: ['没有推断日期', '写明原文何时写成，从哪些字句看出'],
    en: ['no date is inferred', 'say when the text was written and from which words that follows'],
  }),
  'names-guessed': (count: number) => ({
    zh: [`从这里起有 ${count} 个名称是猜的`, '核对英文、拼音、类别和上级'],
    en: [`${count} names are guessed from here on`, 'look over English, pinyin, kind and holder'],
  }),
  'places-doubtful': (count: number) => ({
    zh: [`从这里起有 ${count} 个地点存疑`, TAKE.zh],
    en: [`${count} doubtful places from here on`, TAKE.en],
  }),
  'passages-doubtful': (count: number) => ({
    zh: [`从这里起有 ${count} 条原话存疑`, TAKE.zh],
    en: [`${count} doubtful passages from here on`, TAKE.en],
  }),
  'no-speaker': () => ({
    zh: ['没有找到说话人', '加上原文引述的每一个人'],
    en: ['no speaker was found', 'add everybody whom the article quotes'],
  }),
} as const satisfies FaultTable;
