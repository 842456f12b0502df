import {describe, expect, it} from 'vitest';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import {indexBundle} from '../../../src/domain/bundle.ts';
import type {PassageId} from '../../../src/domain/id.ts';
import {
  authorsOf,
  plainCitation,
  quotationWithSource,
  standardCitation,
} from '../../../src/page/features/share/citation.ts';

const index = indexBundle(requireSound(compileProject()).bundle);
const passage = index.passage.get('yang-jianlu-tunliu-changed' as PassageId) ?? null;
const SITE = 'https://example.org/map/';

describe('the citation', () => {
  it('names the writers that the credits name', () => {
    expect(authorsOf(index.bundle.article)).toEqual(['崔燕', '张瀚予', '解婷', '刘晓荣', '赵倩']);
  });

  it('follows GB/T 7714 and says what is not stated instead of supplying it', () => {
    expect(standardCitation(index, null, SITE, '2026-03-01')).toBe(
      '崔燕, 张瀚予, 解婷, 等. 勇挑重任 高质量建设晋东南城镇圈[N/OL]. [报纸名未注明], [刊发日期未注明][2026-03-01]. https://example.org/map/.',
    );
  });

  it('is that of the printed piece where there is no address', () => {
    expect(standardCitation(index, null, '', '2026-03-01')).toBe(
      '崔燕, 张瀚予, 解婷, 等. 勇挑重任 高质量建设晋东南城镇圈[N]. [报纸名未注明], [刊发日期未注明].',
    );
    expect(passage && quotationWithSource(index, passage, 'zh-CN', '').endsWith('\n')).toBe(false);
  });

  it('gives the paragraph of a passage', () => {
    expect(plainCitation(index, passage, 'zh-CN')).toContain('，第19段，');
    expect(plainCitation(index, null, 'en')).toContain('newspaper and date not stated');
  });

  it('names the article that a passage of another article stands in, not the page’s own', () => {
    if (!passage) throw new Error('the passage is gone');
    const further = {
      ...passage,
      article: {
        id: 'other',
        title: {zh: '另一篇报道', en: 'Another report'},
        newspaper: '长治日报',
        date: '2023-05-01',
      },
    };
    expect(standardCitation(index, further, SITE, '2026-03-01')).toBe(
      '另一篇报道[N/OL]. 长治日报, 2023-05-01[2026-03-01]. https://example.org/map/.',
    );
    expect(plainCitation(index, further, 'zh-CN')).toBe('《另一篇报道》，第19段，长治日报，2023-05-01。');
  });

  it('sets the exact words in quotation marks above who said them', () => {
    if (!passage) throw new Error('the passage is gone');
    const {text} = index.bundle.article;
    const lines = quotationWithSource(index, passage, 'zh-CN', SITE).split('\n');
    expect(lines[0]).toBe(`“${text.slice(passage.start, passage.end)}”`);
    expect(lines[1]).toBe('——杨建禄');
    expect(lines.at(-1)).toBe(SITE);
  });
});
