import type {Shape} from '../../../geo/read/shapes.ts';
import type {Extent, LngLat} from '../../domain/place.ts';
import type {Bilingual} from '../../domain/text.ts';
import type {KnownPlace, Lexicon} from '../../suggest/lexicon/read-lexicon.ts';
import {shortFormsOf} from '../../suggest/lexicon/short-forms.ts';
import {namePlace, type Namer, type PlaceNames} from '../../suggest/names/name-place.ts';
import {uniqueIds} from '../../suggest/names/unique-ids.ts';
import {extentOfShapes, holdsPoint, mapSizeOf, type MapSize} from './extents.ts';
import {prefecturesOf, type Prefecture} from './find-prefecture.ts';
import {planLocator, type LocatorPlan} from './locator.ts';
import {neighboursIn, type Neighbours} from './neighbours.ts';
import type {OutlineRow, Outlines} from './outlines.ts';
import {planUnits, type Unit, type Units} from './plan-units.ts';
import {governingUnit, seatOf, type Seat} from './seats.ts';

/** A division with its id in this region. */
export interface NamedUnit extends Unit {
  readonly id: string;
  readonly names: PlaceNames;
}

/** What is drawn around the region: a county of an adjoining prefecture, or the whole of one beyond. */
export interface ContextUnit {
  readonly id: string;
  readonly prefecture: string;
  readonly file: string;
  readonly shapes: readonly string[];
  readonly names: Bilingual;
  readonly isAdjoining: boolean;
}

/** A name on the map at a seat; rank 1 a prefecture's, 2 a county's of the region, 3 one of a neighbour. */
export interface Town extends Seat {
  readonly names: Bilingual;
  readonly rank: 1 | 2 | 3;
}

/** All that the files of a region are written from. */
export interface RegionPlan {
  readonly id: string;
  readonly names: PlaceNames;
  readonly short: Bilingual;
  readonly province: Bilingual;
  /** Its own kind, as in places.yaml. */
  readonly kind: 'prefecture' | 'county';
  readonly units: readonly NamedUnit[];
  /** It is itself the one unit: it has no counties. */
  readonly isWhole: boolean;
  readonly notDrawn: Units['notDrawn'];
  readonly context: readonly ContextUnit[];
  readonly towns: readonly Town[];
  readonly size: MapSize;
  readonly arrowsFrom: LngLat;
  readonly locator: LocatorPlan;
}

interface Known {
  readonly prefecture: Prefecture;
  readonly lexicon: Lexicon;
  readonly namer: Namer;
  readonly outlines: Outlines;
}

/** Everything of a region but its files. `id`: of its folder and of the prefecture itself. */
export function planRegion(id: string, {prefecture, lexicon, namer, outlines}: Known): RegionPlan {
  const {division, province, files} = prefecture;
  const planned = planUnits(prefecture, outlines);
  const isWhole = planned.units.every((unit) => unit.division === division);
  const ids = isWhole
    ? [id]
    : uniqueIds(
        planned.units.map((unit) => wanted(unit.division, namer)),
        new Set([id]),
      );
  const units = planned.units.map((unit, i) => ({
    ...unit,
    id: ids[i] ?? '',
    names: namePlace({name: '', division: unit.division}, namer),
  }));
  const own = units.flatMap((unit) => shapesOf(unit, outlines));
  const extent = extentOfShapes(own);
  const size = mapSizeOf(extent);
  const around = neighboursIn(
    size.frame,
    own,
    files.map(({file}) => file),
    outlines,
  );
  const all = prefecturesOf(lexicon);
  const context = contextUnits({around, planned, files, units, id}, all, namer, outlines);
  const towns = townsIn(size.frame, {prefecture, units: planned.units}, around, all, namer, outlines);
  const names = namePlace({name: '', division}, namer);
  return {
    id,
    names,
    short: shortNameOf(division, names.en),
    province: {zh: province.name, en: englishStem(namePlace({name: '', division: province}, namer).en)},
    kind: division.level === 'county' ? 'county' : 'prefecture',
    units,
    isWhole,
    notDrawn: planned.notDrawn,
    context,
    towns,
    size,
    arrowsFrom: towns[0]?.at ?? [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2],
    locator: planLocator(prefecture, extent, around, namer),
  };
}

function shapesOf({file, shapes}: Pick<Unit, 'file' | 'shapes'>, outlines: Outlines): readonly Shape[] {
  return outlines(file).filter(({name}) => shapes.includes(name));
}

/** 恩施市 beside 恩施州: enshi-county. */
function wanted(division: KnownPlace, namer: Namer): {readonly id: string; readonly further: readonly string[]} {
  const {id} = namePlace({name: '', division}, namer);
  return {id, further: [division.kind === 'district' ? 'district' : 'county']};
}

/** As running text names it: 恩施州, 临汾; in English without what kind of unit it is. */
export function shortNameOf(division: KnownPlace, en: string): Bilingual {
  return {zh: shortFormsOf(division).at(-1) ?? division.name, en: englishStem(en)};
}

/** Xilingol League → Xilingol; Enshi Tujia and Miao Autonomous Prefecture → Enshi. */
export function englishStem(en: string): string {
  return en
    .replace(/ (?:\S+ and )?(?:\S+, )*\S+ Autonomous (?:Prefecture|County|Banner)$/, '')
    .replace(/ (?:New Area|Prefecture|District|County|Banner|League|Province|City|SAR)$/, '');
}

/** As a map names a seat. */
function townName(division: KnownPlace, namer: Namer): Bilingual {
  const {en} = namePlace({name: '', division}, namer);
  return {zh: shortFormsOf(division)[0] ?? division.name, en: englishStem(en)};
}

interface Own {
  readonly around: Neighbours;
  readonly planned: Units;
  readonly files: readonly OutlineRow[];
  readonly units: readonly NamedUnit[];
  readonly id: string;
}

/** Counties of adjoining prefectures and what the region's own files hold of others; beyond, prefectures as wholes. */
function contextUnits(
  {around, planned, files, units, id}: Own,
  all: readonly Prefecture[],
  namer: Namer,
  outlines: Outlines,
): readonly ContextUnit[] {
  interface Draft {
    readonly wanted: string;
    readonly unit: Omit<ContextUnit, 'id'>;
  }
  const taken = new Set(units.flatMap(({file, shapes}) => shapes.map((shape) => `${file} ${shape}`)));
  const counties = (rows: readonly OutlineRow[], isForeign: boolean): readonly Draft[] =>
    rows.flatMap((row) => {
      const {names, slug, known} = namesOfRow(row, all, namer);
      const today = known ? planUnits(known, outlines).units : [];
      return outlines(row.file)
        .filter(({name}) => !taken.has(`${row.file} ${name}`))
        .map(({name}): Draft => {
          const unit = today.find(({file, shapes}) => file === row.file && shapes.includes(name));
          const own = namePlace({name, division: unit?.division ?? null}, namer);
          const prefecture = isForeign ? slug : `${slug}-former`;
          const both = {zh: own.zh, en: name === row.name ? names.en : own.en};
          const drawn = {prefecture, file: row.file, shapes: [name], names: both, isAdjoining: true};
          return {wanted: own.id, unit: drawn};
        });
    });
  const leftOver = planned.others.length > 0 ? files : [];
  const beyond = around.beyond.map((row): Draft => {
    const {names, slug} = namesOfRow(row, all, namer);
    return {wanted: slug, unit: {prefecture: slug, file: row.file, shapes: ['*'], names, isAdjoining: false}};
  });
  const drafts = [...counties(leftOver, false), ...counties(around.adjoining, true), ...beyond];
  const ids = uniqueIds(
    drafts.map(({wanted: own, unit}) => ({id: own, further: [unit.prefecture]})),
    new Set([id, ...units.map((unit) => unit.id)]),
  );
  return drafts.map(({unit}, i) => ({...unit, id: ids[i] ?? ''}));
}

function namesOfRow(
  {name, province}: OutlineRow,
  all: readonly Prefecture[],
  namer: Namer,
): {readonly names: Bilingual; readonly slug: string; readonly known: Prefecture | undefined} {
  const known = all.find(({division, province: holder}) => division.name === name && holder.name === province);
  const {id, en} = namePlace({name, division: known?.division ?? null}, namer);
  return {names: {zh: name, en}, slug: id, known};
}

/** The region's city first, then its counties, then the cities and counties around, as far as the frame reaches. */
function townsIn(
  frame: Extent,
  own: {readonly prefecture: Prefecture; readonly units: readonly Unit[]},
  {adjoining, beyond}: Neighbours,
  all: readonly Prefecture[],
  namer: Namer,
  outlines: Outlines,
): readonly Town[] {
  const towns = (prefecture: Prefecture, units: readonly Unit[], rank: 2 | 3 | null): readonly Town[] => {
    const governing = governingUnit(prefecture, units);
    const city = governing && {...seatOf(governing.unit, outlines)};
    const first: readonly Town[] = city
      ? [
          {
            ...city,
            errorM: Math.max(city.errorM, governing.errorM),
            names: townName(prefecture.division, namer),
            rank: 1,
          },
        ]
      : [];
    const others = rank === null ? [] : units.filter((unit) => unit !== governing?.unit);
    return [
      ...first,
      ...others.map((unit): Town => ({
        ...seatOf(unit, outlines),
        names: townName(unit.division, namer),
        rank: rank ?? 3,
      })),
    ];
  };
  const around = (rows: readonly OutlineRow[], rank: 3 | null): readonly Town[] =>
    all
      .filter(({files}) => files.some((file) => rows.includes(file)))
      .flatMap((prefecture) => towns(prefecture, planUnits(prefecture, outlines).units, rank));
  return [...towns(own.prefecture, own.units, 2), ...around(adjoining, 3), ...around(beyond, null)].filter(({at}) =>
    holdsPoint(frame, at),
  );
}
