import type {Compiled} from '../../../src/compile/compile.ts';
import type {DataContext} from '../../../src/export/iri.ts';
import {compileFixture} from '../compile/compile-fixture.ts';

/** What open data is written from, of the small article that compiles. */
export const context: DataContext = toContext(compileFixture('ok-small'));

export function toContext({bundle, features, selectors}: Compiled, site: string | null = null): DataContext {
  if (bundle === null) throw new Error('the article does not compile');
  return {bundle, features, selectors, site, articleBytes: new TextEncoder().encode(bundle.article.text)};
}
