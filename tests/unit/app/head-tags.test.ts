import {describe, expect, it} from 'vitest';
import {headTags, type HeadTags} from '../../../src/build/pages/head-tags.ts';

const tags = (site: string | null): string =>
  headTags({
    title: '漳泽湖 <湖>',
    description: '报道怎么说',
    siteName: '图读晋东南',
    path: 'place/zhangze-lake/',
    picture: 'preview/lake.png',
    pictureAlt: '引文',
    type: 'article',
    site,
    depth: 2,
    jsonLd: {'@type': 'Place', name: '</script>'},
  } satisfies HeadTags);

describe('what search engines and previews read', () => {
  it('names the canonical address where the site has one', () => {
    expect(tags('https://example.org/map/')).toContain(
      '<link rel="canonical" href="https://example.org/map/place/zhangze-lake/">',
    );
  });

  it('names none where the address is not known: a relative one is not valid', () => {
    expect(tags(null)).not.toContain('canonical');
  });

  it('cannot be broken out of by what it says', () => {
    expect(tags(null)).toContain('漳泽湖 &lt;湖&gt;');
    expect(tags(null).match(/<\/script>/g)).toHaveLength(1);
  });
});
