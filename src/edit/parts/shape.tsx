import type {Span} from '../../domain/text.ts';
import {itemsOf, type Item} from '../model/items.ts';
import {joinPassages, putPassage, splitPassage, withSpan} from '../model/passages.ts';
import {grownToSentence, middleBreak, nextEdge, splitAt} from '../model/spans.ts';
import {EDIT_WORDS} from '../words.ts';
import type {CardProps} from './onward.tsx';
import {Act} from './common.tsx';

/** Where a passage begins and ends: grown, split, joined, moved from clause to clause. */
export function Shape({desk, state: {sheet, locale}, item}: CardProps<'passage'>) {
  const t = EDIT_WORDS[locale];
  const [span] = item.spans;
  if (!sheet || !span) return null;
  const {text} = sheet;
  const put = (to: Span): void => {
    const isFree = !othersOf(sheet, item).some(({start, end}) => start < to.end && to.start < end);
    if (to.end <= to.start || (to.start === span.start && to.end === span.end)) return;
    if (isFree) desk.change(t.did.shape, putPassage(sheet, item, withSpan(sheet, item.entry, to)));
    else desk.set({said: t.overlaps});
  };
  const at = middleBreak(text, span);
  const halves = at === null ? null : splitAt(text, span, at);
  const next = nextPassage(sheet, item);
  return (
    <fieldset class="group shape">
      <legend>{t.shape}</legend>
      <Act by="g" act={() => put(grownToSentence(text, span))}>
        {t.grow}
      </Act>
      <Act
        by="s"
        disabled={!halves}
        act={() => (halves ? desk.change(t.did.split, splitPassage(sheet, item, halves)) : undefined)}
      >
        {t.split}
      </Act>
      <Act
        by="j"
        disabled={!next}
        act={() => (next ? desk.change(t.did.join, joinPassages(sheet, item, next)) : undefined)}
      >
        {t.join}
      </Act>
      <Act by="[" act={() => put({start: nextEdge(text, span.start, -1), end: span.end})}>
        {t.startBack}
      </Act>
      <Act by="]" act={() => put({start: nextEdge(text, span.start, 1), end: span.end})}>
        {t.startOn}
      </Act>
      <Act by="{" act={() => put({start: span.start, end: nextEdge(text, span.end, -1)})}>
        {t.endBack}
      </Act>
      <Act by="}" act={() => put({start: span.start, end: nextEdge(text, span.end, 1)})}>
        {t.endOn}
      </Act>
    </fieldset>
  );
}

type PassageItem = CardProps<'passage'>['item'];
type SheetOf = Parameters<typeof itemsOf>[0];

const isPassage = (item: Item): item is PassageItem => item.of === 'passage';

function othersOf(sheet: SheetOf, {key}: PassageItem): readonly Span[] {
  return itemsOf(sheet, 'passages')
    .filter((each) => isPassage(each) && each.state === 'taken' && each.key !== key)
    .flatMap(({spans}) => spans);
}

/** The passage that follows in the same line. */
function nextPassage(sheet: SheetOf, item: PassageItem): PassageItem | undefined {
  const [span] = item.spans;
  return itemsOf(sheet, 'passages')
    .filter(isPassage)
    .find(
      ({state, spans: [other]}) =>
        state !== 'refused' &&
        span !== undefined &&
        other !== undefined &&
        other.start >= span.end &&
        !sheet.text.slice(span.end, other.start).includes('\n'),
    );
}
