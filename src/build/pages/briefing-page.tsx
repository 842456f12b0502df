import type {Briefing, ScenePicture} from '../../domain/briefing.ts';
import type {Index} from '../../domain/bundle.ts';
import type {PassageId} from '../../domain/id.ts';
import {wordsOf} from '../../domain/article.ts';
import {pictureCredit} from '../../export/briefing/picture-credit.ts';
import {oembedUrl, pageUrl} from '../../export/embed/snippets.ts';
import {headTags} from './head-tags.ts';
import {articleLd, graphLd} from './json-ld.ts';
import {DEPTH, pageFrame, PagePlaces, PageQuotation, SITE} from './page-frame.tsx';
import {briefingPath} from '../../state/page-paths.ts';
import {picturePath, type SitePage} from './site-page.ts';

/** A briefing's own page: its scenes as a text, each with its quotations and places. */
export function briefingPage(index: Index, {id, title, scenes}: Briefing, site: string | null): SitePage {
  const passagesOf = (ids: readonly PassageId[]) => ids.flatMap((each) => index.passage.get(each) ?? []);
  const first = briefingLead(scenes);
  const lead = first && index.passage.get(first);
  const said = lead ? wordsOf(index.bundle.article.text, lead) : '';
  const head = headTags({
    title: `${title.zh} · ${index.bundle.site.title.zh}`,
    description: said ? `“${said}”` : title.zh,
    siteName: index.bundle.site.title.zh,
    path: briefingPath(id),
    picture: lead ? picturePath(lead.id) : '',
    pictureAlt: said,
    type: 'article',
    site,
    depth: DEPTH,
    oembed: oembedUrl({briefing: id}, ''),
    jsonLd: graphLd([articleLd(index.bundle, site, DEPTH)]),
  });
  const text = pageFrame(
    index,
    head,
    pageUrl({briefing: id}, ''),
    <>
      <h1>
        {title.zh} <small lang="en">{title.en}</small>
      </h1>
      {scenes
        .filter(({kind}) => kind === 'scene')
        .map(({id: scene, headline, passages, places, picture}) => (
          <section key={scene}>
            <h2>{headline.zh.replaceAll('\n', '')}</h2>
            {passagesOf(passages).map((passage) => (
              <PageQuotation key={passage.id} index={index} passage={passage} />
            ))}
            {picture ? <PagePicture picture={picture} /> : null}
            <PagePlaces index={index} ids={places} />
          </section>
        ))}
    </>,
  );
  return {path: `${briefingPath(id)}index.html`, text};
}

/** Whole, with whose it is; of one that holds itself this page has no use. */
function PagePicture({picture}: {readonly picture: ScenePicture}) {
  const {src, width, height, alt} = picture;
  return (
    <figure>
      <img src={`${SITE}data/${src}`} alt={alt.zh} width={width} height={height} loading="lazy" />
      <figcaption class="by">{pictureCredit(picture, 'zh-CN')}</figcaption>
    </figure>
  );
}

/** The passage that stands for a briefing in a preview: the first that it quotes. */
export function briefingLead(scenes: Briefing['scenes']): PassageId | undefined {
  return scenes.flatMap(({passages}) => passages)[0];
}
