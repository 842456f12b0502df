import {parseArgs} from 'node:util';
import {FLAVOURS, type Flavour} from '../carto/flavour.ts';
import type {Index} from '../domain/bundle.ts';
import {localDay} from '../domain/local-day.ts';
import {LAYER_IDS, type LayerId} from '../domain/view.ts';
import {PICTURE_KINDS, type PictureKind, type PictureRequest} from '../export/pictures/picture-jobs.ts';
import type {Subject} from '../export/pictures/subject.ts';
import {codeOf, LOCALE_TAGS, localeNamed} from '../words/locales.ts';
import {DEFAULT_VIEW} from '../state/default-view.ts';

const LANGUAGES = LOCALE_TAGS.map(codeOf);
const TEXT = {type: 'string'} as const;

/** What the command line asks for; paths and subjects are checked against the article. */
export interface ExportRequest extends Pick<
  PictureRequest,
  'kind' | 'size' | 'scale' | 'widthMm' | 'flavour' | 'hidden' | 'quoted' | 'locale' | 'date'
> {
  readonly subjects: readonly Subject[];
  readonly out: string;
  /** Where the site is published; null: no QR codes and no links. */
  readonly site: URL | null;
}

/** The request, or all that is wrong with it. */
export function readRequest(
  args: readonly string[],
  index: Index,
  environment: Readonly<Record<string, string | undefined>>,
): ExportRequest | {readonly errors: readonly string[]} {
  const errors: string[] = [];
  const {values} = parseArgs({
    args: [...args],
    options: {
      place: {...TEXT, multiple: true},
      passage: {...TEXT, multiple: true},
      whole: {type: 'boolean'},
      all: {type: 'boolean'},
      kind: {...TEXT, default: 'svg'},
      out: {...TEXT, default: 'pictures'},
      size: {...TEXT, default: '1200x900'},
      scale: {...TEXT, default: '1'},
      mm: {...TEXT, default: '180'},
      look: {...TEXT, default: 'light'},
      lang: {...TEXT, default: 'zh'},
      off: {...TEXT, multiple: true},
      site: TEXT,
      date: TEXT,
      'no-quotation': {type: 'boolean'},
    },
  });
  const kind = oneOf(PICTURE_KINDS, values.kind, '--kind', errors);
  const flavour = oneOf(Object.keys(FLAVOURS) as Flavour['name'][], values.look, '--look', errors);
  const lang = oneOf(LANGUAGES, values.lang, '--lang', errors);
  const [width = 0, height = 0] = values.size.split('x').map((part) => within(part, 240, 8000, '--size', errors));
  if (!values.size.includes('x')) errors.push(`--size ${values.size}: give width and height, such as 1200x900`);
  const scale = within(values.scale, 0.25, 8, '--scale', errors);
  const widthMm = within(values.mm, 40, 1200, '--mm', errors);
  const date = values.date === undefined ? localDay() : new Date(values.date);
  if (Number.isNaN(date.getTime())) errors.push(`--date ${values.date}: give a day, such as 2026-03-01`);
  const siteText = values.site ?? environment['SITE_URL'];
  const site = siteText === undefined ? null : readSite(siteText, errors);
  const subjects = readSubjects(values, index, kind, errors);
  const hidden = readLayers(values.off ?? [], errors);
  if (errors.length > 0 || !kind || !flavour || !lang) return {errors};
  return {
    subjects,
    kind,
    out: values.out,
    size: {width, height},
    scale,
    widthMm,
    flavour,
    hidden,
    quoted: !values['no-quotation'],
    locale: localeNamed(lang) ?? DEFAULT_VIEW.locale,
    date,
    site,
  };
}

function readSubjects(
  {
    place = [],
    passage = [],
    whole,
    all,
  }: {
    readonly place?: string[] | undefined;
    readonly passage?: string[] | undefined;
    readonly whole?: boolean | undefined;
    readonly all?: boolean | undefined;
  },
  {place: places, passage: passages}: Index,
  kind: PictureKind | null,
  errors: string[],
): readonly Subject[] {
  const ids = all ? [...places.keys()] : place;
  for (const id of ids) if (!places.has(id as never)) errors.push(`--place ${id}: there is no such place`);
  for (const id of passage) if (!passages.has(id as never)) errors.push(`--passage ${id}: there is no such passage`);
  const subjects: readonly Subject[] = [
    ...(whole ? [{kind: 'whole'} as const] : []),
    ...ids.map((id) => ({kind: 'place', id: id as never}) as const),
    ...passage.map((id) => ({kind: 'passage', id: id as never}) as const),
  ];
  if (subjects.length === 0) errors.push('nothing to draw: give --place ID, --passage ID, --whole or --all');
  if (kind === 'wechat' && (whole || passage.length > 0))
    errors.push('--kind wechat: the pack is made for a place; give --place ID or --all');
  return subjects;
}

/** Layers by name, several separated by commas or each with an option of its own. */
function readLayers(given: readonly string[], errors: string[]): ReadonlySet<LayerId> {
  const names = given.flatMap((list) => list.split(',')).filter((name) => name !== '');
  return new Set(names.flatMap((name) => oneOf(LAYER_IDS, name, '--off', errors) ?? []));
}

function readSite(text: string, errors: string[]): URL | null {
  if (URL.canParse(text) && /^https?:/.test(text)) return new URL(text.endsWith('/') ? text : `${text}/`);
  errors.push(`--site ${text}: give the address that the site is published at, such as https://example.org/map/`);
  return null;
}

function oneOf<Value extends string>(
  values: readonly Value[],
  given: string,
  option: string,
  errors: string[],
): Value | null {
  const found = values.find((value) => value === given);
  if (!found) errors.push(`${option} ${given}: give one of ${values.join(', ')}`);
  return found ?? null;
}

function within(text: string, least: number, most: number, option: string, errors: string[]): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) errors.push(`${option} ${text}: give a number from ${least} to ${most}`);
  return value;
}
