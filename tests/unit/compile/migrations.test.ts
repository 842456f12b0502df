import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {compile} from '../../../src/compile/compile.ts';
import {filesIn} from '../../../src/compile/compile-project.ts';
import {formatFaults} from '../../../src/faults/fault.ts';
import {FORM} from '../../../src/compile/migrations.ts';
import {readGeo} from '../../../src/compile/read-geo.ts';
import {compileChanged, compileFixture, FIXTURES, textOf} from './compile-fixture.ts';

/** `0/`, `1/` …: the same article as it was written at each time. */
const FORMS = fileURLToPath(new URL('../../fixtures/forms', import.meta.url));
const today = compileFixture('ok-small');

describe('an article of an older form', () => {
  it('has a fixture for every form before today’s', () => {
    expect(readdirSync(FORMS)).toEqual(Array.from({length: FORM}, (_, form) => String(form)));
  });

  it.each(readdirSync(FORMS))('of form %s is read all the same, and check says what to do', (form) => {
    const geo = filesIn(join(FIXTURES, 'ok-small'));
    const {bundle, faults, warnings} = compile('content', readGeo('geo', geo), filesIn(join(FORMS, form)));
    expect(formatFaults(faults)).toBe('');
    const {passages, article, places, speakers, mentions} = today.bundle ?? {};
    expect(bundle).toMatchObject({passages, article, places, speakers, mentions});
    expect(formatFaults(warnings.filter(({code}) => code === 'form-older'))).toBe(
      `content/article.yaml:1  旧格式 ${form}，照样读入（现为 ${FORM}） → gloss: {en: …} 改为 gloss: …，加上 sha256: ${article?.sha256}，再写 format: ${FORM}\n` +
        `    older form ${form}, read all the same (today's is ${FORM}) → write gloss: … for gloss: {en: …}, add sha256: ${article?.sha256}, then write format: ${FORM}`,
    );
  });

  it('of today’s form is not warned of, and must be written in it', () => {
    expect(today.warnings.filter(({code}) => code === 'form-older')).toEqual([]);
    const passages = textOf('content/passages.yaml').replace(/gloss: (.*)/g, 'gloss: {en: $1}');
    expect(compileChanged({'content/passages.yaml': passages}).faults[0]).toMatchObject({code: 'field-wrong', line: 7});
  });

  it('of a form yet to come is one fault', () => {
    const article = textOf('content/article.yaml').replace('format: 1', 'format: 99');
    expect(formatFaults(compileChanged({'content/article.yaml': article}).faults)).toBe(
      `content/article.yaml:17  格式 99 比本程序所知的 ${FORM} 新 → 更新本程序\n    form 99 is newer than ${FORM}, which this program knows → update the program`,
    );
  });
});
