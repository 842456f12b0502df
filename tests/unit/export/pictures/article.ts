import {compileProject} from '../../../../src/compile/compile-project.ts';
import {indexBundle} from '../../../../src/domain/bundle.ts';
import type {PictureData} from '../../../../src/export/pictures/page.ts';

const {bundle, features} = compileProject();
if (!bundle) throw new Error('the article does not compile');

/** The real article: pictures are judged on what they will show. */
export const data: PictureData = {
  index: indexBundle(bundle),
  features,
  locale: 'zh-CN',
  date: new Date('2026-03-01T00:00:00Z'),
  hidden: new Set(),
};

/** All text of an SVG in the order in which it stands, halos left out: lines joined as they were broken. */
export function textsOf(svg: string): string {
  return [...svg.matchAll(/<text((?:(?!aria-hidden)[^>])*)>([^<]*)<\/text>/g)]
    .map(([, , text]) => unescaped(text ?? ''))
    .join('');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
