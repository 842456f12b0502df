import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Bundle} from '../domain/bundle.ts';
import {localDay} from '../domain/local-day.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import {unpackMap, type PackedFeature} from '../domain/packed-map.ts';
import {articleFolders} from './article-pages.ts';

export interface BuiltArticle {
  /** Null for the home. */
  readonly article: string | null;
  /** Its folder, from the site's. */
  readonly path: string;
  readonly bundle: Bundle;
  readonly features: MapFeatures;
}

/** The articles of a built site as their pages have them, the home first. */
export function builtArticles(site: string): readonly BuiltArticle[] {
  return articleFolders(site).map(({article, path}) => {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(site, path, 'data', name), 'utf8'));
    return {
      article,
      path,
      bundle: read('bundle.json') as Bundle,
      features: unpackMap(read('map.json') as PackedFeature[]),
    };
  });
}

/** The day that pictures name: today, or `SOURCE_DATE_EPOCH` (seconds). */
export function buildDay(epoch = process.env['SOURCE_DATE_EPOCH']): Date {
  return epoch === undefined ? localDay() : new Date(Number(epoch) * 1000);
}
