import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';
import type {Part} from '../../app.ts';
import {LATER} from '../panel/provenance.tsx';
import {loadOthers, siteRoot} from './site-articles.ts';

/** What the site's other articles say of a place, and which there are: known after the article itself is. */
export const articles: Part = (app) => {
  const root = siteRoot(app.document);
  if (!root) return () => {};
  const list = lazyLoad(
    app.notice,
    async () => {
      const [{otherArticles}, others] = await Promise.all([
        import('./other-articles.tsx'),
        loadOthers(root, app.index().bundle.article.id),
      ]);
      return otherArticles(root, others);
    },
    (section) => {
      LATER.Others = section;
      app.renew(app.index().bundle);
    },
  );
  const begin = (): void => list.hint();
  const stop = app.onIndex(begin);
  // The rest of the article may have come before this part.
  if (app.index().bundle.sources.length > 0) begin();
  return () => {
    stop();
    list.end(() => {
      LATER.Others = null;
    });
  };
};
