import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {wordsOf} from '../../src/domain/article.ts';
import type {PlaceFile} from '../../src/domain/collection.ts';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {CollectionData} from './build-bare.ts';

/** The collection's shapes and words as a bare page would have them: all in two files. */
export function collectionData(site: string): CollectionData {
  const shapes = join(site, 'data/collection/shapes');
  const places = join(site, 'data/at');
  const read = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;
  const jsonIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));
  return {
    features: jsonIn(shapes).flatMap((name) => read<readonly MapFeature[]>(join(shapes, name))),
    quotations: Object.fromEntries(
      jsonIn(places).map((name) => {
        const {article, passages} = read<PlaceFile>(join(places, name));
        return [name.replace(/\.json$/, ''), passages.map((passage) => wordsOf(article.text, passage))];
      }),
    ),
  };
}
