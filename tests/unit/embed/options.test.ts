import {array, assert, boolean, constantFrom, double, option, property, record, string, subarray} from 'fast-check';
import {describe, expect, it} from 'vitest';
import {LAYER_IDS} from '../../../src/domain/view.ts';
import {
  DEFAULT_EMBED,
  embedUrl,
  EMBED_PARAMETERS,
  formatEmbedOptions,
  parseEmbedOptions,
} from '../../../src/export/embed/options.ts';

const camera = record({
  zoom: double({min: 0, max: 20, noNaN: true}),
  lat: double({min: -80, max: 80, noNaN: true}),
  lng: double({min: -180, max: 180, noNaN: true}),
}).map(({zoom, lat, lng}) => ({
  zoom: Number(zoom.toFixed(2)) + 0,
  center: [Number(lng.toFixed(5)) + 0, Number(lat.toFixed(5)) + 0] as const,
}));

describe('the options of an embed', () => {
  it('come back from the address that they were written to', () => {
    const options = record({
      place: constantFrom('', 'binhu', 'zhangze-lake', 'g208'),
      passage: constantFrom('', 'title'),
      briefing: constantFrom('', 'tour'),
      off: subarray([...LAYER_IDS]),
      lang: constantFrom('zh-CN' as const, 'en' as const),
      theme: constantFrom('light' as const, 'dark' as const, 'projector' as const, 'auto' as const),
      controls: boolean(),
      quote: boolean(),
      at: option(camera, {nil: 'fit' as const}),
      height: constantFrom('auto' as const, 'fixed' as const),
      gl: boolean(),
    });
    assert(
      property(options, (asked) => {
        expect(parseEmbedOptions(formatEmbedOptions(asked))).toEqual(asked);
      }),
    );
  });

  it('are the usual ones, whatever nonsense an address holds', () => {
    const nonsense = array(record({name: constantFrom(...EMBED_PARAMETERS), value: string({unit: 'binary'})}));
    assert(
      property(nonsense, (pairs) => {
        const parsed = parseEmbedOptions(
          `?${pairs.map(({name, value}) => `${name}=${encodeURIComponent(`<${value}>`)}`).join('&')}`,
        );
        expect(parsed).toEqual(DEFAULT_EMBED);
      }),
    );
  });

  it('need nothing in the address where nothing is out of the usual', () => {
    expect(embedUrl({})).toBe('embed.html');
    expect(embedUrl({...DEFAULT_EMBED}, 'https://news.example/map/')).toBe('https://news.example/map/embed.html');
  });

  it('have the English frame at an address of its own', () => {
    expect(embedUrl({place: 'binhu', lang: 'en'})).toBe('embed.en.html?place=binhu');
    expect(parseEmbedOptions('?place=binhu', 'en').lang).toBe('en');
    expect(parseEmbedOptions('?lang=zh', 'en').lang).toBe('zh-CN');
  });
});
