import {readFileSync} from 'node:fs';
import {
  array,
  assert,
  constantFrom,
  double,
  lorem,
  nat,
  oneof,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rewriteYaml, valueOf} from '../../../src/cli/edit/rewrite-yaml.ts';
import {linesBetween} from './scratch.ts';

const TEXT = `# The head of the file.

# About a.
- id: a
  kind: site  # sure
  # Between two fields.
  name: {zh: 甲, en: A}
  gloss: >-
    Some words
    in two lines

# About b.
- id: b
  kind: lake
  aliases: [乙, 丙]
#  figure: what is left to do

- id: c
  kind: site

# The end.
`;
type Entry = Readonly<Record<string, unknown>>;
const entries = (): Entry[] => valueOf(TEXT) as Entry[];
const changed = (at: number, fields: Entry): Entry[] => entries().with(at, {...entries()[at], ...fields});

describe('a YAML file with another value', () => {
  it('stays byte for byte where its value does', () => {
    expect(rewriteYaml(TEXT, entries())).toBe(TEXT);
  });

  it('changes one field in its place, and keeps the remark behind it', () => {
    expect(linesBetween(TEXT, rewriteYaml(TEXT, changed(0, {kind: 'park'})))).toEqual([
      '-  kind: site  # sure',
      '+  kind: park  # sure',
    ]);
    expect(linesBetween(TEXT, rewriteYaml(TEXT, changed(0, {name: {zh: '甲', en: 'One: more'}})))).toEqual([
      '-  name: {zh: 甲, en: A}',
      "+  name: {zh: 甲, en: 'One: more'}",
    ]);
  });

  it('puts a new field where entries have it, and takes one away with its line', () => {
    const {aliases: _, ...without} = entries()[1] as Entry;
    expect(linesBetween(TEXT, rewriteYaml(TEXT, entries().with(1, without)))).toEqual(['-  aliases: [乙, 丙]']);
    const more = rewriteYaml(TEXT, changed(0, {status: 'planned'}));
    expect(more).toContain('  name: {zh: 甲, en: A}\n  status: planned\n  gloss: >-\n');
  });

  it('takes an entry away with the comment above it, and no other', () => {
    const after = rewriteYaml(TEXT, entries().toSpliced(1, 1));
    const [, rest] = TEXT.split('#  figure: what is left to do\n');
    expect(after).toBe(`${TEXT.slice(0, TEXT.indexOf('\n# About b.'))}${rest}`);
  });

  it('keeps the head and the end of the file when every entry goes, and takes entries again', () => {
    const empty = rewriteYaml(TEXT, []);
    expect(valueOf(empty) ?? []).toEqual([]);
    expect(empty).toContain('# The head of the file.\n');
    expect(valueOf(rewriteYaml(empty, entries()))).toEqual(entries());
  });

  it('moves entries with their comments', () => {
    const [a, b, c] = entries() as [Entry, Entry, Entry];
    const after = rewriteYaml(TEXT, [b, c, a]);
    expect(valueOf(after)).toEqual([b, c, a]);
    expect(linesBetween(TEXT, after)).toEqual([]);
    expect(after).toContain('# About b.\n- id: b\n');
  });

  it('gives an entry another id in its place, and replaces the only one by another', () => {
    const renamed = rewriteYaml(TEXT, changed(0, {id: 'z'}));
    expect(linesBetween(TEXT, renamed)).toEqual(['-- id: a', '+- id: z']);
    const one = '# Head.\n\n- id: a\n  kind: site\n';
    expect(rewriteYaml(one, [{id: 'b', kind: 'lake'}])).toBe('# Head.\n\n- id: b\n  kind: lake\n');
    expect(valueOf(rewriteYaml(TEXT, [{id: 'x'}, ...entries().slice(2), {id: 'y'}]))).toEqual([
      {id: 'x'},
      {id: 'c', kind: 'site'},
      {id: 'y'},
    ]);
  });

  it('folds a long English text as the files do, and leaves the article’s words in one line', () => {
    const exact = '很长的原文'.repeat(40);
    const after = rewriteYaml(TEXT, [...entries(), {id: 'd', exact, gloss: 'word '.repeat(50).trim()}]);
    expect(after).toContain(`- id: d\n  exact: ${exact}\n  gloss: >-\n    word word`);
    expect(Math.max(...after.split('\n').map((line) => line.length))).toBeLessThan(exact.length + 10);
  });

  it('changes a block of the structure without touching its neighbours’ remarks', () => {
    const text =
      'id: x\nstructure:\n  - {kind: title, lines: 1}  # 标题\n  # Broken by the page.\n  - {kind: note, lines: [3, 5], en: Note}  # 按语\n';
    const after = rewriteYaml(text, {
      id: 'x',
      structure: [
        {kind: 'title', lines: 1, en: "It's"},
        {kind: 'paragraph', lines: [3, 5]},
      ],
    });
    expect(after).toBe(
      `id: x\nstructure:\n  - {kind: title, lines: 1, en: It's}  # 标题\n  # Broken by the page.\n  - {kind: paragraph, lines: [3, 5]}  # 按语\n`,
    );
  });

  it('refuses a file with anchors, and one that is no YAML', () => {
    expect(() => rewriteYaml('- &a {id: a}\n- *a\n', [])).toThrow('anchors');
    expect(() => rewriteYaml('- {id: a\n', [])).toThrow();
  });

  it('gives any value that is wanted, from any file of the project', () => {
    const files = ['places', 'passages', 'speakers', 'briefings'].map((name) =>
      readFileSync(`tests/fixtures/region/src/content/mirror/${name}.yaml`, 'utf8'),
    );
    const entry = record(
      {
        id: constantFrom('new-a', 'new-b', 'new-c', 'mirror-lake', 'trees', 'he-zhou'),
        exact: string({unit: 'grapheme'}),
        name: record({zh: string(), en: string()}, {requiredKeys: []}),
        aliases: array(string({unit: 'grapheme'})),
        figures: array(
          record({
            raw: string(),
            value: double({noNaN: true, noDefaultInfinity: true}).map((value) => value || 0),
            unit: string(),
          }),
        ),
        gloss: oneof(
          string(),
          lorem({maxCount: 60}),
          constantFrom('null', '~', '# no', 'a: b', ' x ', '- y', "it's", 'a\nb', '2022-01'),
        ),
      },
      {requiredKeys: ['id']},
    );
    assert(
      property(
        constantFrom(...files),
        uniqueArray(entry, {selector: ({id}) => id, maxLength: 5}),
        array(nat({max: 20})),
        nat(),
        (text, added, gone, at) => {
          const kept = (valueOf(text) as Entry[]).filter((_, at) => !gone.includes(at));
          const ids = new Set<unknown>(added.map(({id}) => id));
          const others = kept.filter(({id}) => !ids.has(id));
          const wanted = others.toSpliced(at % (others.length + 1), 0, ...added);
          expect(valueOf(rewriteYaml(text, wanted)) ?? []).toEqual(wanted);
        },
      ),
      {numRuns: 120, seed: 17},
    );
  });
});
