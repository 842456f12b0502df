export {articleEntries} from '../articles-file.ts';
export {articlesPage, homeOfArticles} from './articles-page.tsx';
export {notFoundPage} from './not-found-page.tsx';
export {siteLists} from './site-lists.ts';
export {sitePages} from './site-pages.ts';
