import {describe, expect, it} from 'vitest';
import {siteAddress} from '../../../src/page/features/embed/site-address.ts';

const SITE = 'https://news.example/map/';

describe('the address of a published site', () => {
  it.each([SITE, 'https://news.example/map', ' https://news.example/map/ ', `${SITE}index.html`, `${SITE}/INDEX.HTM`])(
    'is the folder in %s',
    (typed) => {
      expect(siteAddress(typed)).toEqual({site: SITE});
    },
  );

  it('may be an article’s folder, or a host without a folder', () => {
    expect(siteAddress(`${SITE}article/other/index.html`)).toEqual({site: `${SITE}article/other/`});
    expect(siteAddress('https://maps.html.example')).toEqual({site: 'https://maps.html.example/'});
  });

  it.each([
    ['news.example/map', 'scheme'],
    ['ftp://news.example/', 'scheme'],
    ['https://', 'scheme'],
    ['https://news .example/', 'scheme'],
    [`${SITE}?place=town`, 'view'],
    [`${SITE}#p3`, 'view'],
    [`${SITE}embed.html`, 'page'],
    [`${SITE}place/town/`, 'page'],
    [`${SITE}paragraph/p3`, 'page'],
    [`${SITE}briefing/tour/index.html`, 'page'],
    [`${SITE}provenance/`, 'page'],
    [`${SITE}article/`, 'page'],
  ] as const)('is not %s, for the true reason: %s', (typed, fault) => {
    expect(siteAddress(typed)).toEqual({fault});
  });
});
