import type {Extent, LngLat} from '../../src/domain/place.ts';
import type {Bilingual} from '../../src/domain/text.ts';

export function isInside([lng, lat]: LngLat, [west, south, east, north]: Extent): boolean {
  return lng > west && lng < east && lat > south && lat < north;
}

/** Why a position is not in the frame; null where it is. What is most often wrong is that the axes are exchanged. */
export function faultOfFrame(at: LngLat, frame: Extent): Bilingual | null {
  const [lng, lat] = at;
  if (isInside(at, frame)) return null;
  if (isInside([lat, lng], frame))
    return {
      zh: `经度和纬度写反了：应为 lng ${lat}、lat ${lng}`,
      en: `lng and lat are exchanged: write lng ${lat}, lat ${lng}`,
    };
  if (Math.abs(lng) > 180 || Math.abs(lat) > 180)
    return {
      zh: `${lng}, ${lat} 不是度数，看来是投影坐标（米）：请先换算为经纬度`,
      en: `${lng}, ${lat} are no degrees but look like projected metres: convert them to degrees first`,
    };
  return {
    zh: `不在图幅之内（${frame.join(', ')}）：应为经度 lng、纬度 lat，WGS 84`,
    en: `it lies outside the frame (${frame.join(', ')}): write lng and lat in WGS 84`,
  };
}
