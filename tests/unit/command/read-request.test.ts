import {describe, expect, it} from 'vitest';
import {readRequest} from '../../../src/cli/read-request.ts';
import {data} from '../export/pictures/article.ts';

const read = (line: string, environment = {}) => readRequest(line.split(' ').filter(Boolean), data.index, environment);

describe('npm run export', () => {
  it('takes a place, a kind and a folder', () => {
    expect(read('--place binhu --kind wechat --out here --site https://example.org/map')).toMatchObject({
      subjects: [{kind: 'place', id: 'binhu'}],
      kind: 'wechat',
      out: 'here',
      site: new URL('https://example.org/map/'),
    });
  });

  it('takes every place with --all', () => {
    expect(read('--all')).toMatchObject({subjects: data.index.bundle.places.map(({id}) => ({kind: 'place', id}))});
  });

  it('takes the address of the site from the environment where the line has none', () => {
    expect(read('--whole', {SITE_URL: 'https://example.org/'})).toMatchObject({site: new URL('https://example.org/')});
    expect(read('--whole')).toMatchObject({site: null});
  });

  it('leaves out the layers that are named, by commas or one by one', () => {
    expect(read('--whole --off boundaries,relief --off roads')).toMatchObject({
      hidden: new Set(['boundaries', 'relief', 'roads']),
    });
    expect(read('--whole')).toMatchObject({hidden: new Set()});
    expect(read('--whole --off borders')).toHaveProperty('errors', [expect.stringContaining('--off borders')]);
  });

  it('says all that is wrong at once', () => {
    const result = read('--place nowhere --kind painting --size 10x20 --mm wide --site example.org --date never');
    expect('errors' in result && result.errors.map((error) => error.split(':')[0])).toEqual([
      '--kind painting',
      '--size 10',
      '--size 20',
      '--mm wide',
      '--date never',
      '--site example.org',
      '--place nowhere',
    ]);
  });

  it('asks for a subject, and for a place where only a place will do', () => {
    expect(read('')).toHaveProperty('errors', [expect.stringContaining('nothing to draw')]);
    expect(read('--whole --kind wechat')).toHaveProperty('errors', [expect.stringContaining('made for a place')]);
  });
});
