import {faultOfFrame} from '../../../geo/derive/frame.ts';
import {readAs} from '../../../geo/derive/datum.ts';
import {roundCoordinates} from '../../../geo/derive/round.ts';
import type {Extent, LngLat} from '../../domain/place.ts';
import {positionsOf, type FeatureClass} from '../../domain/map-feature.ts';
import {say, type Datum} from './candidate.ts';
import {ASSUMED_M, decision, type Decision, type Fate, type Placed, type Prepared} from './decision.ts';
import {doubtOf, middleOf, outsideOf} from './evidence.ts';
import {classOf} from './kinds.ts';
import type {Known, KnownPlace} from './known.ts';
import type {Drawable} from './mend.ts';
import type {Named} from './name-all.ts';

/** The data that a file's positions are compared with. */
export interface Bench {
  readonly known: Known;
  readonly frame: Extent;
  readonly datum: Datum;
}

/** Whether a place of the file comes, and why not. */
export function decide(item: Prepared, {known, frame, datum}: Bench): Decision {
  const {named, drawn, refusal} = item;
  const refuse = (zh: string, en: string): Decision => decision(item, 'refused', say(zh, en));
  if (refusal) return decision(item, 'refused', refusal);
  if (!named) return refuse('没有名称', 'it has no name');
  const place = named.place;
  if (!drawn && place?.isListed)
    return decision(
      item,
      'stays',
      say('文章已列出它；这里没有位置', 'an article lists it already; here it has no position'),
    );
  if (!drawn)
    return refuse(
      '没有位置：只写进文章的 places.yaml，显示在所属区域内',
      'it has no position: write it in the places.yaml of an article, which shows it within its holder',
    );
  const geometry = toWgs84(drawn, datum);
  const outside = positionsOf(geometry)
    .map((at) => faultOfFrame(at as unknown as LngLat, frame))
    .find((fault) => fault !== null);
  if (outside) return decision(item, 'refused', outside);
  const kindClass = classOf(item.kind, geometry);
  if (!kindClass && (place?.from ?? null) === null)
    return refuse(
      '区县的轮廓写在 units.csv，不在这里导入',
      'outlines of districts and counties stand in units.csv and are not imported here',
    );
  const placed = placedOf(item, named, geometry, kindClass ?? 'site', known);
  // A position that stands already is judged by itself; a new one also by what holds it.
  const holder = place && place.from === null ? known.places.get(place.within ?? '') : undefined;
  const doubt = doubtOf(item.evidence, datum) ?? outsideOf(middleOf(geometry), item.errorM, holder);
  if (doubt) return decision(item, 'doubted', doubt, placed);
  return place ? decideKnown(item, place, placed) : decision(item, 'comes', null, placed);
}

/** A place that has a position keeps it, unless the file's is better and agrees with it. */
function decideKnown(item: Prepared, place: KnownPlace, placed: Placed): Decision {
  const {from, errorM} = place;
  const end = (fate: Fate, zh: string, en: string): Decision => decision(item, fate, say(zh, en), placed);
  if (from === null) return decision(item, 'comes', null, placed);
  if (from === 'derived')
    return end('stays', '位置已由 推导步骤 给出', 'its position comes from a step that derives it');
  if (from !== 'places.csv' || placed.geometry.type !== 'Point')
    return end('stays', `位置已由 ${from} 给出`, `its position comes from ${from}`);
  if (!placed.isErrorAssumed && placed.errorM < errorM)
    return end(
      'changes',
      `误差由 ${errorM} 米变为 ${placed.errorM} 米`,
      `its error becomes ${placed.errorM} m instead of ${errorM} m`,
    );
  return end(
    'stays',
    `与已有的一致（误差 ${errorM} 米），没有更精确`,
    `it agrees with what is there (error ${errorM} m) and is no better`,
  );
}

function placedOf(
  {candidate, errorM, kind}: Prepared,
  named: Named,
  geometry: Drawable,
  kindClass: FeatureClass,
  known: Known,
): Placed {
  const isErrorAssumed = errorM === ASSUMED_M && candidate.errorM === null;
  const holder = [...known.places.values()].find(
    (place) => (place.kind === 'district' || place.kind === 'county') && holds(place, middleOf(geometry)),
  );
  const {place, refusal: _, ...names} = named;
  return {
    ...names,
    kind,
    class: kindClass,
    geometry,
    errorM,
    isErrorAssumed,
    precision: isErrorAssumed ? 'schematic' : 'digitised',
    source: candidate.source,
    isListed: place?.isListed ?? false,
    within: place?.within ?? holder?.id ?? null,
  };
}

function holds(place: KnownPlace, at: LngLat): boolean {
  return place.geometry?.type === 'MultiPolygon' && outsideOf(at, -place.errorM, place) === null;
}

function toWgs84(geometry: Drawable, datum: Datum): Drawable {
  const convert = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? readAs(value as unknown as LngLat, datum)
      : (value as readonly unknown[]).map(convert);
  return {...geometry, coordinates: roundCoordinates(convert(geometry.coordinates))} as Drawable;
}
