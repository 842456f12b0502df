import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {Locale} from '../../../src/domain/text.ts';
import {FRAME_PAGES, localeAsked} from '../../../src/words/addresses.ts';
import {codeOf, inLocale, LOCALES, LOCALE_TAGS, localeNamed, type LocaleRow} from '../../../src/words/locales.ts';
import {loadImperial, wordsIn, type Messages} from '../../../src/words/messages.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Whatever asks which language it is: it would be silent in a third. */
const COMPARISON = /[!=]==?\s*['"](?:en|zh|zh-CN)['"]|['"](?:en|zh|zh-CN)['"]\s*[!=]==?|case\s+['"](?:en|zh|zh-CN)['"]/;

function comparisonsIn(code: string): readonly string[] {
  return code.split('\n').filter((line) => COMPARISON.test(line));
}

describe('the table of languages', () => {
  it('is asked: nothing compares a language outside it', () => {
    const files = ['src', 'geo'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    );
    const found = files.flatMap((path) =>
      comparisonsIn(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
    );
    expect(files.length).toBeGreaterThan(400);
    expect(found).toEqual([]);
  });

  it.each(["locale === 'en' ? ', ' : '、'", "view.locale !== 'zh-CN'", "'en' === lang", "case 'zh':"])(
    'would find %s',
    (line) => {
      expect(comparisonsIn(line)).toEqual([line]);
    },
  );

  it('has a row for each language, which compiles with all that it needs alone', () => {
    const {en} = LOCALES;
    // @ts-expect-error -- a language without a row
    const rows: Record<Locale, LocaleRow> = {en};
    const {next: _, ...bare} = en;
    // @ts-expect-error -- a row that leads nowhere
    const row: LocaleRow = bare;
    const {close: __, ...silent} = wordsIn('en');
    // @ts-expect-error -- a language without the word for “close”
    const words: Messages = silent;
    expect([rows, row, words]).toHaveLength(3);
  });

  it('names each language in addresses', () => {
    expect(LOCALE_TAGS.map((tag) => localeNamed(codeOf(tag)))).toEqual(LOCALE_TAGS);
    expect(['ZH', 'zh-cn', 'En', 'en-US', ''].map(localeNamed)).toEqual(['zh-CN', 'zh-CN', 'en', undefined, undefined]);
    expect(['en-US', 'ZH-tw', 'fr', ''].map(localeAsked)).toEqual(['en', 'zh-CN', undefined, undefined]);
    expect(Object.keys(FRAME_PAGES)).toEqual(LOCALE_TAGS);
  });

  it('leads from each language to another, and back', () => {
    for (const tag of LOCALE_TAGS) expect(LOCALES[LOCALES[tag].next].next).toBe(tag);
    expect(inLocale({zh: '湖', en: 'Lake'}, 'en')).toBe('Lake');
  });
});

describe('the words of a language', () => {
  it('are worded in the units that are asked for, each value by itself', async () => {
    const before = {...wordsIn('en')};
    expect(wordsIn('en', 'imperial').length(10)).toBe(before.length(10));
    await loadImperial();
    expect(wordsIn('en', 'imperial').length(10)).toBe('about 6.2 miles on this map');
    expect(wordsIn('zh-CN', 'imperial').errorM(300)).toBe('约 980 英尺（95% 把握）');
    expect(wordsIn('en', 'imperial').close).toBe('Close');
    expect(wordsIn('en')).toEqual(before);
  });
});
