import {faultOfFrame} from '../../../geo/derive/frame.ts';
import {readAs} from '../../../geo/derive/datum.ts';
import {roundCoordinates} from '../../../geo/derive/round.ts';
import type {Extent, LngLat} from '../../domain/place.ts';
import type {FeatureClass} from '../../domain/map-feature.ts';
import {say, type Datum} from './candidate.ts';
import {ASSUMED_M, decision, type Decision, type Placed, type Prepared} from './decision.ts';
import {doubtOf, middleOf, outsideOf} from './evidence.ts';
import {classOf} from './kinds.ts';
import type {Known, KnownPlace} from './known.ts';
import type {Drawable} from './mend.ts';
import type {Named} from './name-all.ts';

/** What a file's positions are judged by. */
export interface Bench {
  readonly known: Known;
  readonly frame: Extent;
  readonly datum: Datum;
}

/** Whether a place of the file comes, and why not. */
export function decide(item: Prepared, {known, frame, datum}: Bench): Decision {
  const {named, drawn, refusal} = item;
  if (refusal || !named) return decision(item, 'refused', refusal ?? say('没有名称', 'it has no name'));
  const place = named.place;
  if (!drawn)
    return place?.isListed
      ? decision(
          item,
          'stays',
          say('文章已列出它；这里没有位置', 'an article lists it already; here it has no position'),
        )
      : decision(
          item,
          'refused',
          say(
            '没有位置：只写进文章的 places.yaml，显示在所属区域内',
            'it has no position: write it in the places.yaml of an article, which shows it within its holder',
          ),
        );
  const geometry = toWgs84(drawn, datum);
  const outside = positionsOf(geometry)
    .map((at) => faultOfFrame(at, frame))
    .find((fault) => fault !== null);
  if (outside) return decision(item, 'refused', outside);
  const kindClass = classOf(item.kind, geometry);
  if (!kindClass && (place?.from ?? null) === null)
    return decision(
      item,
      'refused',
      say(
        '区县的轮廓写在 units.csv，不在这里导入',
        'outlines of districts and counties stand in units.csv and are not imported here',
      ),
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
  if (place.from === null) return decision(item, 'comes', null, placed);
  if (place.from !== 'places.csv' || placed.geometry.type !== 'Point')
    return decision(
      item,
      'stays',
      say(
        `位置已由 ${place.from === 'derived' ? '推导步骤' : place.from} 给出`,
        `its position comes from ${place.from === 'derived' ? 'a step that derives it' : place.from}`,
      ),
      placed,
    );
  if (!placed.isErrorAssumed && placed.errorM < place.errorM)
    return decision(
      item,
      'changes',
      say(
        `误差由 ${place.errorM} 米变为 ${placed.errorM} 米`,
        `its error becomes ${placed.errorM} m instead of ${place.errorM} m`,
      ),
      placed,
    );
  return decision(
    item,
    'stays',
    say(
      `与已有的一致（误差 ${place.errorM} 米），没有更精确`,
      `it agrees with what is there (error ${place.errorM} m) and is no better`,
    ),
    placed,
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
  return {
    id: named.id,
    zh: named.zh,
    en: named.en,
    pinyin: named.pinyin,
    isGuessed: named.isGuessed,
    kind,
    class: kindClass,
    geometry,
    errorM,
    isErrorAssumed,
    precision: isErrorAssumed ? 'schematic' : 'digitised',
    source: candidate.source,
    isListed: named.place?.isListed ?? false,
    within: named.place?.within ?? holder?.id ?? null,
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

function positionsOf({coordinates}: Drawable): readonly LngLat[] {
  const flat = (value: unknown): readonly LngLat[] =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value as unknown as LngLat]
      : (value as readonly unknown[]).flatMap(flat);
  return flat(coordinates);
}
