import type {Geometry} from 'geojson';
import {featureLines} from '../../../geo/read/feature-lines.ts';
import {candidate, say, type Candidate, type FileRead} from './candidate.ts';
import {asId} from './field-names.ts';
import {geometryOf} from './read-geojson.ts';
import {isRecord, type JsonRecord} from '../../domain/is-record.ts';

/** Whether a feature collection is one of Linked Places: its features have titles, names, and identifiers of the web. */
export function isLinkedPlaces(value: JsonRecord): boolean {
  const {features} = value;
  if (value['type'] !== 'FeatureCollection' || !Array.isArray(features)) return false;
  const context = JSON.stringify(value['@context'] ?? '');
  return (
    /linked-?places/i.test(context) || features.some((feature) => isRecord(feature) && Array.isArray(feature['names']))
  );
}

/**
 * Places of a file in Linked Places Format, which is in WGS 84.
 *
 * @see https://github.com/LinkedPasts/linked-places-format
 */
export function readLinkedPlaces(value: JsonRecord, text: string): FileRead {
  const features = value['features'] as readonly unknown[];
  const lines = featureLines(text, features.length);
  return {
    format: 'Linked Places',
    datum: 'WGS 84',
    candidates: features.map((feature, i) => fromFeature(feature, lines[i] ?? 1)),
    remarks: [],
  };
}

function fromFeature(feature: unknown, line: number): Candidate {
  if (!isRecord(feature)) return candidate(line, {refusal: say('不是 Feature', 'it is no Feature')});
  const properties = isRecord(feature['properties']) ? feature['properties'] : {};
  const title = typeof properties['title'] === 'string' ? [properties['title']] : [];
  const types = listOf(feature['types']).flatMap((type) => textsOf(type, ['sourceLabel', 'sourceLabels', 'label']));
  const labels = [...title, ...listOf(feature['names']).flatMap((name) => textsOf(name, ['toponym']))];
  return candidate(line, {
    id: idOfIri(feature['@id'] ?? feature['id']),
    ...namesOf(labels),
    kind: types.find((type) => /\p{Script=Han}/u.test(type)) ?? types[0] ?? null,
    geometry: onlyGeometry(geometryOf(feature['geometry'])),
  });
}

/** A collection that holds one geometry is that geometry. */
function onlyGeometry(geometry: Geometry | null): Geometry | null {
  if (geometry?.type !== 'GeometryCollection' || geometry.geometries.length !== 1) return geometry;
  return geometryOf(geometry.geometries[0]);
}

function listOf(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textsOf(value: JsonRecord, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => {
    const found = value[key];
    const label = Array.isArray(found) && isRecord(found[0]) ? found[0]['label'] : found;
    return typeof label === 'string' && label !== '' ? [label] : [];
  });
}

/** The Chinese name and the other one. */
export function namesOf(names: readonly string[]): {readonly name: string | null; readonly en: string | null} {
  const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
  return {
    name: names.find(isChinese) ?? names[0] ?? null,
    en: names.find((name) => /^[\p{Script=Latin}\d\s’'.,–-]+$/u.test(name)) ?? null,
  };
}

/** The id that an address of ours ends with: `…/place/market/`, `…?place=market`, `place:market`. */
export function idOfIri(iri: unknown): string | null {
  if (typeof iri !== 'string') return null;
  const asked = /[?&]place=([^&#]+)/.exec(iri)?.[1];
  return asId(asked ?? iri.replace(/\/+$/, '').split(/[/:#]/).at(-1) ?? null);
}
