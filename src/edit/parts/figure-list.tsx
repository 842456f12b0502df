import type {PassageEntry} from '../../compile/entries.ts';
import type {Figure} from '../../domain/passage.ts';
import {figuresIn} from '../model/passages.ts';
import type {Sheet} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {CardProps} from './onward.tsx';
import {Field, Group} from './common.tsx';

interface FigureListProps {
  readonly sheet: Sheet;
  readonly item: CardProps<'passage'>['item'];
  readonly locale: CardProps['state']['locale'];
  readonly put: (change: Partial<PassageEntry>) => void;
}

/** Numbers in the passage, and what each counts. */
export function FigureList({sheet, item, locale, put}: FigureListProps) {
  const t = EDIT_WORDS[locale];
  const {figures = []} = item.entry;
  const [span] = item.spans;
  const found = span ? figuresIn(sheet, span) : [];
  const all = [...figures, ...found.filter(({raw}) => !figures.some((each) => each.raw === raw))];
  if (all.length === 0) return null;
  const change = (raw: string, of: Partial<Figure['of']>): void =>
    put({figures: figures.map((each) => (each.raw === raw ? {...each, of: {...each.of, ...of}} : each))});
  return (
    <>
      <Group
        name={t.figures}
        options={all.map(({raw, value, unit}) => [raw, `${raw} = ${value.toLocaleString(locale)} ${unit}`] as const)}
        chosen={figures.map(({raw}) => raw)}
        choose={(raw) => {
          const kept = figures.filter((each) => each.raw !== raw);
          put({figures: kept.length < figures.length ? kept : [...figures, ...all.filter((each) => each.raw === raw)]});
        }}
        many
      />
      {figures.map(({raw, of}) => (
        <div class="row" key={raw}>
          <Field name={t.counts(raw)} value={of.zh} lang="zh-CN" put={(zh) => change(raw, {zh})} />
          <Field name={t.countsEnglish(raw)} value={of.en} lang="en" put={(en) => change(raw, {en})} />
        </div>
      ))}
    </>
  );
}
