import type {Geometry} from 'geojson';
import {featureLines} from '../../../geo/read/feature-lines.ts';
import {candidate, refuse, say, type Candidate, type FileRead, type FileRefused} from './candidate.ts';
import {asId, datumOf, metresOf, nameOf, textOf} from './field-names.ts';
import {isRecord, type JsonRecord} from '../../domain/is-record.ts';

const GEOMETRIES: ReadonlySet<string> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/**
 * Features of a GeoJSON file. The format asks for WGS 84; files made in China often are in GCJ-02 all the same, so that only a `crs` states it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export function readGeoJson(value: JsonRecord, text: string): FileRead | FileRefused {
  const {type, features} = value;
  const crs =
    isRecord(value['crs']) && isRecord(value['crs']['properties']) ? value['crs']['properties']['name'] : null;
  const datum =
    typeof crs === 'string' ? datumOf(crs.replace(/^urn:ogc:def:crs:(?:ogc:[\d.]*:|(epsg):)/i, '$1')) : null;
  if (typeof crs === 'string' && datum === null)
    return refuse(`坐标系是 ${crs}：请另存为 WGS 84（EPSG:4326）`, `its crs is ${crs}: save it in WGS 84 (EPSG:4326)`);
  if (type === 'FeatureCollection' && Array.isArray(features)) {
    const lines = featureLines(text, features.length);
    const candidates = features.map((feature, i) => fromFeature(feature, lines[i] ?? 1));
    return {format: 'GeoJSON', datum, candidates, remarks: []};
  }
  if (type === 'Feature') return {format: 'GeoJSON', datum, candidates: [fromFeature(value, 1)], remarks: []};
  if (GEOMETRIES.has(String(type)))
    return {format: 'GeoJSON', datum, candidates: [fromFeature({type: 'Feature', geometry: value}, 1)], remarks: []};
  return refuse(
    `type 是 ${String(type)}：应为 FeatureCollection`,
    `its type is ${String(type)}: a FeatureCollection is needed`,
  );
}

function fromFeature(feature: unknown, line: number): Candidate {
  if (!isRecord(feature) || feature['type'] !== 'Feature')
    return candidate(line, {refusal: say('不是 Feature', 'it is no Feature')});
  const properties = isRecord(feature['properties']) ? feature['properties'] : {};
  return fromProperties(properties, geometryOf(feature['geometry']), line, String(feature['id'] ?? ''));
}

/** Null for anything that is no geometry of the format; its coordinates are checked where rings are. */
export function geometryOf(value: unknown): Geometry | null {
  if (!isRecord(value) || !GEOMETRIES.has(String(value['type']))) return null;
  const {type, coordinates, geometries} = value;
  if (type !== 'GeometryCollection') return Array.isArray(coordinates) ? (value as unknown as Geometry) : null;
  if (!Array.isArray(geometries)) return null;
  return {type: 'GeometryCollection', geometries: geometries.flatMap((part) => geometryOf(part) ?? [])};
}

/** A candidate from named values: properties of GeoJSON, data of KML. `ownId` may be a word of ours or a program's number: `p1` is none. */
export function fromProperties(
  properties: Readonly<Record<string, unknown>>,
  geometry: Geometry | null,
  line: number,
  ownId = '',
): Candidate {
  const error = textOf('error', properties);
  const errorM = metresOf(error);
  return candidate(line, {
    id: asId(textOf('id', properties)) ?? (/^[a-z]{3}/.test(ownId) ? asId(ownId) : null),
    name: nameOf(textOf('name', properties)),
    en: textOf('en', properties),
    kind: textOf('kind', properties),
    geometry,
    errorM,
    source: textOf('source', properties),
    remarks:
      error !== null && errorM === null
        ? [
            say(
              `误差“${error}”不是大于 0 的米数，没有采用`,
              `its error “${error}” is no metres above 0 and is not used`,
            ),
          ]
        : [],
  });
}
