/** What a value of a YAML file must look like. */
export type Shape =
  | {readonly is: 'text'}
  | {readonly is: 'chinese'}
  | {readonly is: 'number'}
  | {readonly is: 'null'}
  | {readonly is: 'choice'; readonly of: readonly string[]}
  | {readonly is: 'list'; readonly of: Shape}
  | {readonly is: 'either'; readonly of: readonly Shape[]}
  | {readonly is: 'map'; readonly required: Fields; readonly optional: Fields};

type Fields = Readonly<Record<string, Shape>>;

export const text: Shape = {is: 'text'};
/** A text with at least one Chinese character. */
export const chinese: Shape = {is: 'chinese'};
export const number: Shape = {is: 'number'};
export const choice = (of: readonly string[]): Shape => ({is: 'choice', of});
export const list = (of: Shape): Shape => ({is: 'list', of});
export const either = (...of: readonly Shape[]): Shape => ({is: 'either', of});
export const orNull = (of: Shape): Shape => either(of, {is: 'null'});
export const map = (required: Fields, optional: Fields = {}): Shape => ({is: 'map', required, optional});
export const bilingual: Shape = map({zh: chinese, en: text});
