import {describe, expect, it} from 'vitest';
import {mendedQuery} from '../../../src/state/mended-query.ts';

const meant = (address: string): string | null => mendedQuery(new URL(address, 'https://news.example/map/'));

describe('an address that was changed on its way', () => {
  it.each([
    ['#?place=market', '?place=market'],
    ['#/?place=market&lang=en', '?place=market&lang=en'],
    ['#%3Fplace%3Dmarket', '?place=market'],
    ['?from=timeline#/?place=market', '?from=timeline&place=market'],
    ['#?p=market&amp;theme=dark', '?p=market&amp;theme=dark'],
    ['?place%3Dmarket%26theme%3Ddark', '?place=market&theme=dark'],
    ['?PLACE=market&Theme=dark&Utm=A', '?place=market&theme=dark&Utm=A'],
  ])('means %s → %s', (address, query) => {
    expect(meant(address)).toBe(query);
  });

  it('counts what stands before the # first', () => {
    const query = meant('?place=harbour#?place=market') ?? '';
    expect(new URLSearchParams(query).get('place')).toBe('harbour');
  });

  it.each([
    '',
    '#',
    '#?',
    '#p19',
    '?place=harbour#?secret=abc',
    '#briefing=1abc&from=timeline',
    '?place=market#wechat_redirect',
    '#/place?x',
    '?place=%E0%A4%A',
    '?%3D%E0%A4%A',
  ])('is left alone where it was not: %s', (address) => {
    expect(meant(address)).toBeNull();
  });
});
