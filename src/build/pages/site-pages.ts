import {indexBundle, type Bundle} from '../../domain/bundle.ts';
import type {PassageId} from '../../domain/id.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Passage} from '../../domain/passage.ts';
import {drawQuoteCard} from '../../export/pictures/draw-quote-card.ts';
import {leadPassage} from '../../export/pictures/subject.ts';
import {briefingLead, briefingPage} from './briefing-page.tsx';
import {paragraphPage, quotedFirst} from './paragraph-page.tsx';
import {briefingPath, paragraphPath, placePath, PROVENANCE_PATH} from '../../state/page-paths.ts';
import {placePage} from './place-page.tsx';
import {provenancePage} from './provenance-page.tsx';
import {picturePath, type SitePage, type SitePicture} from './site-page.ts';

const PREVIEW_SIZE = {width: 1200, height: 630};

/** Of one article, from its folder. */
export interface SitePages {
  readonly pages: readonly SitePage[];
  readonly pictures: readonly SitePicture[];
  /** Addresses that search engines shall find. */
  readonly paths: readonly string[];
}

/** A page for each place, for each paragraph that has passages and for each briefing, and their preview pictures. */
export function sitePages(bundle: Bundle, features: MapFeatures, site: string | null, date: Date): SitePages {
  const index = indexBundle(bundle);
  const groups = bundle.article.blocks.flatMap((block) => {
    const passages = bundle.passages.filter((passage) => passage.block === block.id);
    return passages.length > 0 ? [{block, passages}] : [];
  });
  const subjects = [{kind: 'whole'} as const, ...bundle.places.map(({id}) => ({kind: 'place', id}) as const)];
  const quoted = new Set([
    ...bundle.briefings.flatMap(({scenes}) => briefingLead(scenes) ?? []),
    ...[
      ...subjects.map((subject) => leadPassage(index, subject)),
      ...groups.map(({passages}) => quotedFirst(passages)),
    ].flatMap((passage: Passage | undefined) => passage?.id ?? []),
  ]);
  const card = (passage: PassageId): SitePicture => ({
    path: picturePath(passage),
    svg: drawQuoteCard({
      index,
      features,
      locale: 'zh-CN',
      date,
      hidden: new Set(),
      passage,
      size: PREVIEW_SIZE,
      flavour: 'light',
    }),
  });
  const paths = [
    '',
    PROVENANCE_PATH,
    ...bundle.places.map(({id}) => placePath(id)),
    ...groups.map(({block}) => paragraphPath(block.id)),
    ...bundle.briefings.map(({id}) => briefingPath(id)),
  ];
  return {
    pages: [
      ...bundle.places.map((place) => placePage(index, place, site)),
      ...groups.map(({block, passages}) => paragraphPage(index, block, passages, site)),
      ...bundle.briefings.map((briefing) => briefingPage(index, briefing, site)),
      provenancePage(index, features, site),
    ],
    pictures: [...quoted].map(card),
    paths,
  };
}
