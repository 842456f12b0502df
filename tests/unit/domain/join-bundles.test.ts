import {describe, expect, it} from 'vitest';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import {wordsOf} from '../../../src/domain/article.ts';
import {indexBundle, type Bundle} from '../../../src/domain/bundle.ts';
import {excerptBundle, type Excerpt} from '../../../src/domain/excerpt-bundle.ts';
import {joinBundles} from '../../../src/domain/join-bundles.ts';

const small = requireSound(
  compileProject({root: 'tests/fixtures/compile/ok-small', content: 'content', geo: 'geo'}),
).bundle;
const large = requireSound(compileProject()).bundle;
const allOf = ({passages, fromCollection}: Excerpt): Bundle['passages'] => [
  ...passages,
  ...(fromCollection?.passages ?? []),
];
const wordsIn = (bundle: Excerpt): readonly string[] =>
  allOf(bundle).map((passage) => wordsOf(bundle.article.text, passage));

describe('joinBundles', () => {
  it('keeps every passage’s words, of both articles', () => {
    expect(wordsIn(joinBundles(large, small))).toEqual([...wordsIn(large), ...wordsIn(small)]);
  });

  it('finds each passage its own paragraph, though both articles number theirs alike', () => {
    const joined = joinBundles(large, small);
    const {blocks} = joined.article;
    expect(new Set(blocks.map(({id}) => id)).size).toBe(blocks.length);
    for (const {block: id, start, end} of allOf(joined)) {
      const block = blocks.find((candidate) => candidate.id === id);
      expect(block?.spans[0]?.start).toBeLessThanOrEqual(start);
      expect(block?.spans.at(-1)?.end).toBeGreaterThanOrEqual(end);
    }
  });

  it('has each place once, as the first article has it', () => {
    const {places, fromCollection} = joinBundles(large, large);
    expect(places).toEqual(large.places);
    expect(fromCollection?.places).toEqual([]);
  });

  it('leaves the lists and counts of the first as they are: what comes later is found, not counted', () => {
    const joined = joinBundles(large, small);
    const {passages, places, speakers} = joined;
    expect({passages, places, speakers}).toEqual({
      passages: large.passages,
      places: large.places,
      speakers: large.speakers,
    });
    const index = indexBundle(joined);
    for (const {id} of small.places) expect(index.place.has(id)).toBe(true);
    for (const {id, places: spoken} of small.passages)
      expect(spoken.every((place) => index.passagesAt.get(place)?.some((passage) => passage.id === id))).toBe(true);
  });

  it('has a passage once, though it is loaded with each of the places that it speaks of', () => {
    const twice = joinBundles(
      joinBundles(small, excerptBundle([large], 'luzhou' as never)),
      excerptBundle([large], 'shangdang' as never),
    );
    const ids = twice.fromCollection?.passages.map(({id}) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(3);
  });
});

describe('excerptBundle', () => {
  it('holds the exact words that an article has on a place, and who says them', () => {
    const place = large.places.find(({id}) => id === 'tunliu');
    if (!place) throw new Error('no tunliu');
    const about = (indexBundle(large).passagesAt.get(place.id) ?? []).map((passage) =>
      wordsOf(large.article.text, passage),
    );
    const excerpt = excerptBundle([large], place.id);
    expect(about.length).toBeGreaterThan(3);
    expect(wordsIn(excerpt)).toEqual(about);
    expect(
      excerpt.passages.every(({speaker}) => speaker === null || excerpt.speakers.some(({id}) => id === speaker)),
    ).toBe(true);
  });

  it('can be added to what is there', () => {
    const excerpt = excerptBundle([large], 'tunliu' as never);
    expect(wordsIn(joinBundles(small, excerpt))).toEqual([...wordsIn(small), ...wordsIn(excerpt)]);
  });
});
