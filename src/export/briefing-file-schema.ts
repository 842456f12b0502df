import {BRIEFING_FORMAT, BRIEFING_VERSION} from '../domain/briefing-file.ts';
import {bundleDefinitions} from './bundle-schema.ts';

/** Describes a saved briefing. @see https://json-schema.org/draft/2020-12 */
export const briefingFileSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:article-map:briefing:1',
  title: 'Briefings of an article on a map',
  type: 'object',
  required: ['format', 'version', 'article', 'briefings'],
  additionalProperties: false,
  properties: {
    format: {const: BRIEFING_FORMAT},
    version: {const: BRIEFING_VERSION},
    article: {$ref: '#/$defs/id'},
    briefings: {type: 'array', items: {$ref: '#/$defs/briefing'}, minItems: 1},
  },
  $defs: bundleDefinitions,
};
