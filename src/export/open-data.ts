import {toAnnotations} from './annotations.ts';
import {briefingFileSchema} from './briefing-file-schema.ts';
import {bundleSchema} from './bundle-schema.ts';
import type {DataContext} from './data-context.ts';
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
  'bundle.schema.json': () => toJson(bundleSchema),
  'briefing.schema.json': () => toJson(briefingFileSchema),
} as const satisfies Readonly<Record<string, Writer>>;

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
