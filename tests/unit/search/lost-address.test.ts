import {describe, expect, it} from 'vitest';
import {meantBy, queryInPath, siteFolders} from '../../../src/search/lost-address.ts';

const KNOWN = [
  {id: 'donghe', names: ['东河区', 'Donghe District']},
  {id: 'donghe-park', names: ['东河公园', 'Donghe Park']},
  {id: 'p7', names: ['第 7 段']},
];
const ids = (path: string): readonly string[] => meantBy(path, KNOWN).meant.map(({id}) => id);

describe('an address that a site does not have', () => {
  it.each([
    ['/place/x/', '/'],
    ['/news/map/place/x', '/news/map/'],
    ['/news/map/article/one/place/x/', '/news/map/'],
    ['/map/embed.htm', '/map/'],
    ['/map/nowhere', '/map/'],
    ['/map/embedded', '/map/'],
  ])('tells where the site may lie: %s', (path, folder) => {
    expect(siteFolders(path)[0]).toBe(folder);
  });

  it('may lie in any folder above', () => {
    expect(siteFolders('/a/b/c/')).toEqual(['/a/b/c/', '/a/b/', '/a/', '/']);
  });

  it.each([
    ['place/donghe)', 'donghe'],
    ['place/donghe%EF%BC%8C%E5%BF%AB%E7%9C%8B', 'donghe'],
    ['PLACE/DONGHE.html', 'donghe'],
    [`place/${encodeURIComponent('东河区')}/`, 'donghe'],
    ['paragraph/p7.', 'p7'],
  ])('means exactly what it names: %s', (path, id) => {
    expect(meantBy(path, KNOWN)).toMatchObject({meant: [{id}], exact: true});
  });

  it.each([
    ['place/dongeh/', ['donghe']],
    ['place/donghe-prak', ['donghe-park']],
    [`map/${encodeURIComponent('东河')}`, ['donghe', 'donghe-park']],
    ['place/nowhere', []],
    ['', []],
    ['%E0%A4%A', []],
  ])('may mean what is almost so: %s', (path, meant) => {
    expect(ids(path)).toEqual(meant);
    expect(meantBy(path, KNOWN).exact).toBe(false);
  });

  it('may hold the query whose ? was encoded', () => {
    expect(queryInPath('%3Fplace=donghe&lang=en')).toBe('?place=donghe&lang=en');
    expect(queryInPath('place/donghe')).toBeNull();
  });
});
