import {EXPECTATIONS_SHAPE} from '../../geo/read/expectations.ts';
import {LINES_SHAPE} from '../../geo/read/lines.ts';
import {METHODS_SHAPE, RECORD_SHAPE} from '../../geo/read/region-folder.ts';
import {REGION_SHAPE} from '../../geo/read/region.ts';
import {toJsonSchema, type JsonSchema} from '../shapes/json-schema.ts';
import {either, list, type Shape} from '../shapes/shape.ts';
import {articleShape, ENTRY_SHAPES, siteShape} from './shapes.ts';

/** A file with nothing but comments has no entries yet. */
const entries = (shape: Shape): Shape => either(list(shape), {is: 'null'});

/** Every kind of file that an editor of articles or regions writes, with its shape. */
const SHAPES: Readonly<Record<string, Shape>> = {
  site: siteShape,
  article: articleShape,
  ...Object.fromEntries(Object.entries(ENTRY_SHAPES).map(([name, shape]) => [name, entries(shape)])),
  region: REGION_SHAPE,
  'region-source': RECORD_SHAPE,
  lines: LINES_SHAPE,
  expectations: EXPECTATIONS_SHAPE,
  methods: METHODS_SHAPE,
};

/** JSON Schemas by the name of their file. */
export function contentSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, shape]) => [
      `${name}.schema.json`,
      {$schema: 'http://json-schema.org/draft-07/schema#', title: `${name}.yaml`, ...toJsonSchema(shape)},
    ]),
  );
}
