import type {Article} from '../domain/article.ts';
import type {Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import {unexplainedBy} from '../carto/kinds.ts';
import type {Region} from '../domain/region.ts';
import {articleName} from '../domain/excerpt-bundle.ts';
import type {Bilingual} from '../domain/text.ts';
import {anchorPassages, type Anchored} from './bundle-passages.ts';
import {bundleBriefings} from './bundle-briefings.ts';
import {bundlePlaces} from './bundle-places.ts';
import {checkArticle, olderForm, withoutConsequences} from './check-article.ts';
import {checkBriefings} from './check-briefings.ts';
import {checkCoverage} from './check-coverage.ts';
import {checkEnglish, untranslatedIn} from './check-english.ts';
import {checkFigures} from './check-figures.ts';
import {checkGeoLinks} from './check-geo-links.ts';
import {checkReferences} from './check-references.ts';
import {checkVoice} from './check-voice.ts';
import type {Quotation} from './entries.ts';
import {withoutRepeats, type Fault} from '../faults/fault.ts';
import {findMentions} from './find-mentions.ts';
import {readArticle} from './read-article.ts';
import {holdTowns} from './hold-towns.ts';
import {readPictures} from './read-pictures.ts';
import {readContent, type Content, type Files} from './read-content.ts';
import {withRegionPlaces} from './region-places.ts';
import type {Geo} from './read-geo.ts';

/** What an author wrote of each passage's place in the text, by passage id: open data repeats it. */
export type Selectors = Readonly<Record<string, Quotation>>;

export interface Compiled {
  /** Null if there are faults: what is not sound is not shown. */
  readonly bundle: Bundle | null;
  readonly features: MapFeatures;
  readonly selectors: Selectors;
  /** Files that scenes show, by their path from the folder of the open data. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** All of an author's mistakes at once. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/**
 * Turns an article's folder and the derived geometry, or what of it concerns the article, into one valid bundle. Reads through `files`
 * alone. `siteTitle` is the article's own where there is no site.
 */
export function compile(
  folder: string,
  geometry: Geo | ((content: Content) => Geo),
  files: Files,
  siteTitle?: Bilingual,
): Compiled {
  const {content: written, faults: malformed} = readContent(folder, files);
  const geo = typeof geometry === 'function' ? geometry(written) : geometry;
  const content = holdTowns(withRegionPlaces(written, geo), geo);
  const pictures = readPictures(content, files);
  const faults = [
    ...malformed,
    ...geo.faults,
    ...(content.article ? checkArticle(folder, content.article) : []),
    ...checkReferences(content, geo),
    ...checkBriefings(content),
    ...pictures.faults,
    ...checkGeoLinks(content, geo),
    ...content.passages.wellFormed.flatMap(checkFigures),
  ];
  const read = content.article && readArticle(folder, content.article, files);
  if (!content.article || !read?.article)
    return {
      bundle: null,
      features: geo.features,
      selectors: {},
      pictures: pictures.files,
      faults: withoutRepeats([...faults, ...(read?.faults ?? [])]),
      warnings: [],
    };
  const untranslated = untranslatedIn(written);
  const article: Article = {...read.article, ...(untranslated.length > 0 && {untranslated: true})};
  const passages = anchorPassages(content.passages.wellFormed, article);
  const names = findMentions(article, content);
  const voice = checkVoice(passages.anchored, article, content);
  // What a passage at fault would have covered is not overlooked.
  const overlooked =
    content.isWhole && passages.faults.length === 0
      ? checkCoverage(article, content, written, passages.anchored, names.mentions)
      : [];
  const found = [...faults, ...read.faults, ...passages.faults, ...names.faults, ...voice.faults];
  const all = withoutRepeats(withoutConsequences(content.article, article, found));
  return {
    bundle:
      all.length === 0 && geo.region
        ? toBundle(
            article,
            content,
            geo,
            geo.region,
            siteTitle ?? articleName(article).title,
            passages.anchored,
            names.mentions,
            bundleBriefings(content, pictures),
          )
        : null,
    features: geo.features,
    pictures: pictures.files,
    selectors: Object.fromEntries(passages.anchored.map(({passage, entry}) => [passage.id, selectorOf(entry.value)])),
    faults: all,
    warnings: [
      ...olderForm(content, content.article, article),
      ...checkEnglish(content.article, untranslated),
      ...voice.warnings,
      ...overlooked,
    ],
  };
}

function toBundle(
  article: Article,
  content: Content,
  geo: Geo,
  region: Region,
  title: Bilingual,
  anchored: readonly Anchored[],
  mentions: Bundle['mentions'],
  briefings: Bundle['briefings'],
): Bundle {
  const unexplained = unexplainedBy(geo.features);
  return {
    version: 1,
    site: {title},
    region: {...region, ...(unexplained.length > 0 && {unexplained})},
    article,
    passages: anchored.map(({passage}) => passage),
    speakers: content.speakers.wellFormed.map(({value}) => ({
      ...value,
      office: value.office ?? null,
      organisation: value.organisation ?? null,
      remark: value.remark ?? null,
    })),
    places: bundlePlaces(content, geo),
    mentions,
    sources: [...content.sources.wellFormed.map(({value}) => value), ...geo.sources],
    briefings,
    mapApproval: content.article?.value.mapApproval ?? region.approval,
  };
}

function selectorOf({exact, prefix, suffix}: Quotation): Quotation {
  return {exact, ...(prefix !== undefined && {prefix}), ...(suffix !== undefined && {suffix})};
}
