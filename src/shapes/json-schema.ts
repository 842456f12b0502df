import {DATE, ID, LONGEST_ID, REFERENCE, type Fields, type Shape} from './shape.ts';

/** A JSON Schema of draft 7, which editors of YAML know best. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Ranges instead of \p{Script=Han}: not every editor reads patterns with the flag u. */
const HAN = '[〇㐀-䶿一-鿿豈-﫿]';

/** What an editor needs to complete and check a file; which ids there are only `npm run check` knows. */
export function toJsonSchema(shape: Shape): JsonSchema {
  const {about} = shape;
  return {...ruleOf(shape), ...(about && {description: `${about.zh} · ${about.en}`})};
}

function ruleOf(shape: Shape): JsonSchema {
  switch (shape.is) {
    case 'text':
      return shape.mayWait ? {anyOf: [textRule(shape), {enum: ['', null]}]} : textRule(shape);
    case 'chinese':
      return textRule(shape);
    case 'id':
      return {type: 'string', pattern: ID.source, maxLength: LONGEST_ID};
    case 'reference':
      return {type: 'string', pattern: REFERENCE.source};
    case 'date':
      return {type: 'string', pattern: DATE.source};
    case 'truth':
      return {type: 'boolean'};
    case 'number':
    case 'null':
      return {type: shape.is};
    case 'choice':
      return {enum: shape.of};
    case 'list':
      return {
        type: 'array',
        items: toJsonSchema(shape.of),
        ...(shape.length !== undefined && {minItems: shape.length, maxItems: shape.length}),
      };
    case 'either':
      return {anyOf: shape.of.map(toJsonSchema)};
    case 'record':
      return {type: 'object', additionalProperties: toJsonSchema(shape.of)};
    case 'map':
      return {
        type: 'object',
        properties: properties({...shape.required, ...shape.optional}),
        required: Object.keys(shape.required),
        additionalProperties: false,
      };
  }
}

function textRule({is, most}: Shape & {is: 'text' | 'chinese'}): JsonSchema {
  return {
    type: 'string',
    pattern: is === 'text' ? String.raw`\S` : HAN,
    ...(most !== undefined && {maxLength: most, not: {pattern: '，'}}),
  };
}

function properties(fields: Fields): JsonSchema {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, toJsonSchema(field)]));
}
