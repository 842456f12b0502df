import type {Index} from '../../domain/bundle.ts';
import {wordsOf} from '../../domain/article.ts';
import type {Place} from '../../domain/place.ts';
import {oembedUrl} from '../../export/embed/snippets.ts';
import {leadPassage} from '../../export/pictures/subject.ts';
import {groupByKind} from '../../state/select.ts';
import {directionOf, wordsIn} from '../../words/messages.ts';
import {headTags} from './head-tags.ts';
import {articleLd, graphLd, placeLd} from './json-ld.ts';
import {DEPTH, pageFrame, PagePlaces, PageQuotation} from './page-frame.tsx';
import {placePath, PROVENANCE_PATH} from '../../state/page-paths.ts';
import {picturePath, type SitePage} from './site-page.ts';

/** A place's own page: everything that the article says of it. */
export function placePage(index: Index, place: Place, site: string | null): SitePage {
  const t = wordsIn('zh-CN');
  const passages = index.passagesAt.get(place.id) ?? [];
  const lead = leadPassage(index, {kind: 'place', id: place.id}) ?? leadPassage(index, {kind: 'whole'});
  const said = lead ? wordsOf(index.bundle.article.text, lead) : '';
  const description =
    passages.length === 0 ? `${place.name.zh}：${t.noPassage}` : `${t.count(passages.length)}。“${said}”`;
  const head = headTags({
    title: `${place.name.zh} · ${index.bundle.site.title.zh}`,
    description,
    siteName: index.bundle.site.title.zh,
    path: placePath(place.id),
    picture: lead ? picturePath(lead.id) : '',
    pictureAlt: said,
    type: 'article',
    site,
    depth: DEPTH,
    oembed: oembedUrl({place: place.id}, ''),
    jsonLd: graphLd([placeLd(index, place, site, DEPTH), articleLd(index.bundle, site, DEPTH)]),
  });
  const text = pageFrame(
    index,
    head,
    `?place=${place.id}`,
    <>
      <h1>
        {place.name.zh} {place.name.en && <small lang="en">{place.name.en}</small>}
      </h1>
      <p>
        {t.placeKinds[place.kind]} · {passages.length === 0 ? t.noPassage : t.count(passages.length)}
        {place.offMap
          ? ` · ${t.offMap(index.bundle.region.short.zh, directionOf(place.offMap.bearing, t), place.offMap.distanceKm)}`
          : ''}
      </p>
      {groupByKind(passages).map(({kind, passages: group}) => (
        <section key={kind}>
          <h2>{t.kinds[kind]}</h2>
          {group.map((passage) => (
            <PageQuotation key={passage.id} index={index} passage={passage} />
          ))}
        </section>
      ))}
      <p class="by">
        <a href={`../../${PROVENANCE_PATH}#${place.id}`}>{t.howExact}</a>
      </p>
      {place.within ? (
        <>
          <h2>{t.partOf}</h2>
          <PagePlaces index={index} ids={[place.within]} />
        </>
      ) : null}
      {place.neighbours?.length ? (
        <>
          <h2>{t.neighbours}</h2>
          <PagePlaces index={index} ids={place.neighbours} />
        </>
      ) : null}
    </>,
  );
  return {path: `${placePath(place.id)}index.html`, text};
}
