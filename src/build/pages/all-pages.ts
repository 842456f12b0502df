export {articleEntries} from '../articles-file.ts';
export {ARTICLES_PATH, articlesPage, homeOfArticles} from './articles-page.tsx';
export {siteLists} from './site-lists.ts';
export {sitePages} from './site-pages.ts';
