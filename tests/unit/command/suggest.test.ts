import {describe, expect, it} from 'vitest';
import {readGazetteer} from '../../../src/cli/suggest/read-gazetteer.ts';
import {scoreSuggestions} from '../../../src/cli/suggest/score.ts';
import {suggestPlaces, type Suggestion} from '../../../src/cli/suggest/suggest-places.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import type {PlaceEntry} from '../../../src/compile/entries.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import type {Article} from '../../../src/domain/article.ts';

const articleOf = (text: string): Article => ({
  id: 'a',
  text,
  sha256: '',
  newspaper: null,
  date: null,
  dateInferred: {zh: '', en: ''},
  blocks: [{id: 'p1', kind: 'paragraph', section: 0, number: 1, spans: [{start: 0, end: text.length}]}],
});
const namesIn = (text: string, gazetteer: readonly PlaceEntry[] = []): readonly string[] =>
  suggestPlaces(articleOf(text), gazetteer)
    .map(({name}) => name)
    .sort();

describe('the places that a text seems to name', () => {
  it.each([
    ['位于潞城区潞华街道的长治市食品科技园', ['潞华街道', '潞城区', '长治市食品科技园']],
    ['重点推动延安路、潞阳门路南延工作', ['延安路', '潞阳门路']],
    ['沿国道208到漳泽湖', ['国道208', '漳泽湖']],
    ['主动对接京津冀、中原城市群、环渤海经济圈', ['中原城市群', '京津冀', '环渤海经济圈']],
    ['将老顶山脚下的高铁东站装扮得更加精致', ['老顶山', '高铁东站']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual([...names].sort());
  });

  it.each([
    '走出转型新路，推进老旧小区改造',
    '农村厕所革命和村容村貌提升',
    '打造全省先行区，建设美丽家园',
    '路网更密，区位优势明显',
  ])('are none in: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('are found by their stem too, once the whole name stands somewhere', () => {
    const [suggestion] = suggestPlaces(articleOf('屯留区变化大。屯留要作贡献。'), []);
    expect(suggestion).toMatchObject({
      name: '屯留区',
      aliases: ['屯留'],
      known: null,
      spans: [
        {start: 0, end: 3},
        {start: 7, end: 9},
      ],
    });
  });

  it('are the gazetteer’s where it knows the name', () => {
    const known = {
      id: 'binhu',
      kind: 'zone',
      name: {zh: '滨湖区', en: 'Binhu', pinyin: 'Bīnhú Qū'},
      status: 'building',
    } as PlaceEntry;
    expect(suggestPlaces(articleOf('推进滨湖区建设'), [known])).toMatchObject([{name: '滨湖区', known: {id: 'binhu'}}]);
  });
});

describe('the score of the suggestions', () => {
  it('counts a suggestion as right only where it stands exactly where a name was marked', () => {
    const suggestion = (name: string, ...spans: Suggestion['spans']): Suggestion => ({
      name,
      kind: 'lake',
      known: null,
      aliases: [],
      spans,
    });
    const mentions = [
      {start: 0, end: 3, place: 'a'},
      {start: 5, end: 7, place: 'b'},
    ] as never;
    const scores = scoreSuggestions([suggestion('甲', {start: 0, end: 3}), suggestion('乙', {start: 5, end: 8})], {
      mentions,
    });
    expect(scores.mentions).toEqual({precision: 0.5, recall: 0.5, f1: 0.5});
    expect(scores.places).toEqual({precision: 0.5, recall: 0.5, f1: 0.5});
  });

  it('does not fall on the Changzhi article', () => {
    const {bundle} = requireSound(compileProject());
    expect(scoreSuggestions(suggestPlaces(bundle.article, []), bundle).mentions.f1).toBeGreaterThan(0.75);
    expect(
      scoreSuggestions(suggestPlaces(bundle.article, readGazetteer('.', 'src/content')), bundle).mentions.f1,
    ).toBeGreaterThan(0.92);
  });
});
