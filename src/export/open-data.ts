import {toAnnotations} from './annotations.ts';
import {briefingFileSchema} from './briefing-file-schema.ts';
import {bundleSchema} from './bundle-schema.ts';
import type {DataContext} from './iri.ts';
import {toLinkedPlaces} from './linked-places.ts';
import {toPassagesCsv} from './passages-csv.ts';
import {toPlacesGeojson} from './places-geojson.ts';

type Writer = (context: DataContext) => string | Uint8Array;

/** The files that every build gives in `data/`, by name. */
export const openData = {
  'annotations.jsonld': (context) => toJson(toAnnotations(context)),
  'places.geojson': (context) => toJson(toPlacesGeojson(context)),
  'linked-places.jsonld': (context) => toJson(toLinkedPlaces(context)),
  'passages.csv': toPassagesCsv,
  'article.txt': ({articleBytes}) => articleBytes,
  'bundle.json': ({bundle}) => JSON.stringify(bundle),
  'bundle.schema.json': ({site}) => toJson(published(bundleSchema, site, 'bundle.schema.json')),
  'briefing.schema.json': ({site}) => toJson(published(briefingFileSchema, site, 'briefing.schema.json')),
} as const satisfies Readonly<Record<string, Writer>>;

/** A schema under the address of its file, where that is known. */
function published(
  schema: Readonly<Record<string, unknown>>,
  site: string | null,
  file: string,
): Readonly<Record<string, unknown>> {
  return site === null ? schema : {...schema, $id: new URL(`data/${file}`, site).href};
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
