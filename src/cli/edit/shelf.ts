import {filesIn} from '../../compile/compile-project.ts';
import {articlesOn} from '../../compile/other-articles.ts';
import {readGeo} from '../../compile/read-geo.ts';
import {readSite, SHELF} from '../../compile/read-site.ts';
import {REGIONS} from '../../compile/project-folders.ts';
import {lineSpans} from '../../domain/article.ts';
import type {Sheet, Shelf} from '../../edit/protocol.ts';
import {regionsIn} from '../new-article/choose-region.ts';

/** All articles and regions of a project. @param sheetOf one article's sheet */
export function readShelf(
  root: string,
  sheetOf: (id: string) => Pick<Sheet, 'text' | 'article' | 'region' | 'todo'>,
): Shelf {
  const files = filesIn(root);
  const {site} = readSite(files);
  return {
    articles: articlesOn(SHELF, files).map((folder) => {
      const id = folder.slice(SHELF.length + 1);
      const {text, article, region, todo} = sheetOf(id);
      return {id, title: titleOf(text, article), region, isPublished: site?.articles.includes(id) ?? false, todo};
    }),
    regions: regionsIn(root).map((id) => ({
      id,
      name: readGeo(`${REGIONS}/${id}`, files).region?.name ?? {zh: id, en: id},
    })),
  };
}

function titleOf(text: string, {structure}: Pick<Sheet['article'], 'structure'>): string | null {
  const title = structure.find(({kind}) => kind === 'title');
  if (!title) return null;
  const lines = [title.lines].flat();
  const spans = lineSpans(text).slice(Math.min(...lines) - 1, Math.max(...lines));
  return spans.map(({start, end}) => text.slice(start, end)).join('') || null;
}
