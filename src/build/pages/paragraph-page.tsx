import {wordsOf, type Block} from '../../domain/article.ts';
import {placesIn, type Index} from '../../domain/bundle.ts';
import type {Passage} from '../../domain/passage.ts';
import {wordsIn} from '../../words/messages.ts';
import {headTags} from './head-tags.ts';
import {articleLd, graphLd, placeLd} from './json-ld.ts';
import {DEPTH, pageFrame, PagePlaces, PageQuotation} from './page-frame.tsx';
import {paragraphPath} from '../../state/page-paths.ts';
import {picturePath, type SitePage} from './site-page.ts';

/** The page of a block of the article: its passages and the places they speak of. */
export function paragraphPage(index: Index, block: Block, passages: readonly Passage[], site: string | null): SitePage {
  const t = wordsIn('zh-CN');
  const {article} = index.bundle;
  const lead = quotedFirst(passages);
  const name = block.number === undefined ? t.headline : t.paragraph(block.number);
  const ids = [...new Set(passages.flatMap(({places}) => places))];
  const places = placesIn(index, ids);
  const said = lead ? wordsOf(article.text, lead) : '';
  const head = headTags({
    title: `${name}：${places
      .slice(0, 3)
      .map((place) => place.name.zh)
      .join('、')} · ${index.bundle.site.title.zh}`,
    description: `“${said}”`,
    siteName: index.bundle.site.title.zh,
    path: paragraphPath(block.id),
    picture: lead ? picturePath(lead.id) : '',
    pictureAlt: said,
    type: 'article',
    site,
    depth: DEPTH,
    jsonLd: graphLd([
      articleLd(index.bundle, site, DEPTH),
      ...places.map((place) => placeLd(index, place, site, DEPTH)),
    ]),
  });
  const text = pageFrame(
    index,
    head,
    `?mode=read#${block.id}`,
    <>
      <h1>{name}</h1>
      {passages.map((passage) => (
        <PageQuotation key={passage.id} index={index} passage={passage} />
      ))}
      <h2>{t.placesOfPassage}</h2>
      <PagePlaces index={index} ids={ids} />
    </>,
  );
  return {path: `${paragraphPath(block.id)}index.html`, text};
}

/** The passage that stands for its paragraph in a preview: somebody's own words if there are any, of a length to be read at a glance. */
export function quotedFirst(passages: readonly Passage[]): Passage | undefined {
  const cost = ({voice, start, end}: Passage): number => (voice === 'direct' ? 0 : 40) + Math.abs(end - start - 45);
  return [...passages].sort((a, b) => cost(a) - cost(b))[0];
}
