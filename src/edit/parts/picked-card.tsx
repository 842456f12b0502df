import type {Span} from '../../domain/text.ts';
import type {PlaceId, SpeakerId} from '../../domain/id.ts';
import {grownToSentence} from '../model/spans.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {Act} from './common.tsx';
import {makePassage} from './passage-card.tsx';
import type {Change, Known} from '../protocol.ts';
import {quotationAt} from '../model/spans.ts';

/** Words that were selected in the text: a passage, a place, a person, or no place at all. */
export function PickedCard({desk, state, span}: PartProps & {readonly span: Span}) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const words = sheet.text.slice(span.start, span.end);
  const covers = Object.values(sheet.spans).some(([start, end]) => start < span.end && span.start < end);
  const make = async (of: 'place' | 'speaker'): Promise<void> => {
    const answer = await desk.server.get<Known>(`articles/${sheet.id}/known?words=${encodeURIComponent(words)}`);
    const known = answer.is === 'given' ? answer.given : ({readings: [], english: [], kind: 'site'} satisfies Known);
    const pinyin = known.readings[0] ?? '';
    const taken = new Set([...sheet.places, ...sheet.speakers].map(({id}) => id as string));
    const id = freeId(plain(pinyin) || of, taken);
    const en = known.english[0]?.en ?? '';
    const change: Change =
      of === 'place'
        ? {
            do: 'put',
            file: 'places',
            entry: {
              id: id as PlaceId,
              kind: known.kind,
              name: {zh: words, en, pinyin},
              status: 'existing',
              within: null,
            },
          }
        : {do: 'put', file: 'speakers', entry: {id: id as SpeakerId, name: {zh: words, pinyin}}};
    desk.change(t.did.take(words), [change]);
    getSelection()?.empty();
    desk.set({step: of === 'place' ? 'places' : 'speakers', at: `${of}:${id}`, picked: null});
  };
  const noPlace = (): void => {
    const mention = {...quotationAt(sheet.text, span), place: null};
    desk.change(t.did.noPlace(words), [{do: 'mentions', mentions: [...(sheet.article.mentions ?? []), mention]}]);
    leave();
  };
  const leave = (): void => {
    getSelection()?.empty();
    desk.set({picked: null});
  };
  return (
    <>
      <p class="over">{t.pickedWords}</p>
      <blockquote lang="zh-CN">{words}</blockquote>
      {covers ? <p class="remark">{t.overlaps}</p> : null}
      <div class="acts">
        <Act
          by="Enter"
          isMain
          disabled={covers}
          act={() => {
            getSelection()?.empty();
            makePassage(desk, sheet, span, t.did.newPassage);
          }}
        >
          {t.makePassage}
        </Act>
        <Act by="g" act={() => desk.set({picked: grownToSentence(sheet.text, span)})}>
          {t.grow}
        </Act>
        <Act by="d" act={() => void make('place')}>
          {t.makePlace}
        </Act>
        <Act by="r" act={() => void make('speaker')}>
          {t.makeSpeaker}
        </Act>
        <Act by="x" act={noPlace}>
          {t.makeNoPlace}
        </Act>
        <Act by="Escape" act={leave}>
          {t.cancel}
        </Act>
      </div>
    </>
  );
}

/** As ids are written: without tones, in one word. */
function plain(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');
}

function freeId(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
