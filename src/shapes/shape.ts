import type {Bilingual} from '../domain/text.ts';

/** What a value of a YAML file must look like: data, so that one description serves the checks and the JSON Schemas. */
export type Shape = Kind & {
  /** What an editor shows of it. */
  readonly about?: Bilingual;
};

type Kind =
  /** `most`: characters. `mayWait`: a translation that may come later; left out, null or blank it is read as ''. */
  | {readonly is: 'text'; readonly most?: number; readonly mayWait?: true}
  | {readonly is: 'chinese'; readonly most?: number}
  | {readonly is: 'id'}
  /** To an id: whether there is one is another question, so that a wrong id is one fault, where it is given. */
  | {readonly is: 'reference'}
  | {readonly is: 'date'}
  | {readonly is: 'number'}
  | {readonly is: 'null'}
  | {readonly is: 'truth'}
  | {readonly is: 'choice'; readonly of: readonly string[]}
  | {readonly is: 'list'; readonly of: Shape; readonly length?: number}
  | {readonly is: 'either'; readonly of: readonly Shape[]}
  /** Any keys, each with such a value. */
  | {readonly is: 'record'; readonly of: Shape}
  /** Known keys only: nothing is ignored in silence. */
  | {readonly is: 'map'; readonly required: Fields; readonly optional: Fields};

export type Fields = Readonly<Record<string, Shape>>;

/** No list that was typed with full-width commas or brackets. */
export const REFERENCE = /^(?=.*\S)[^，、：【】［］｛｝]+$/;
/** Ids become file names and addresses. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const LONGEST_ID = 64;
/** Names become names of files too, which have at most 255 bytes. */
const LONGEST_NAME = 120;
export const HAN = /\p{Script=Han}/u;
/** A year, a month or a day. */
export const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

export const text: Shape = {is: 'text'};
/** A text with at least one Chinese character. */
export const chinese: Shape = {is: 'chinese'};
export const name: Shape = {is: 'text', most: LONGEST_NAME};
export const chineseName: Shape = {is: 'chinese', most: LONGEST_NAME};
export const id: Shape = {is: 'id'};
export const reference: Shape = {is: 'reference'};
export const date: Shape = {is: 'date'};
export const number: Shape = {is: 'number'};
export const truth: Shape = {is: 'truth'};
export const choice = (of: readonly string[]): Shape => ({is: 'choice', of});
export const list = (of: Shape, length?: number): Shape => ({is: 'list', of, ...(length !== undefined && {length})});
export const either = (...of: readonly Shape[]): Shape => ({is: 'either', of});
export const orNull = (of: Shape): Shape => either(of, {is: 'null'});
export const record = (of: Shape): Shape => ({is: 'record', of});
export const map = (required: Fields, optional: Fields = {}): Shape => ({is: 'map', required, optional});
/** The same, with what an editor shows of it. */
export const about = (zh: string, en: string, shape: Shape): Shape => ({...shape, about: {zh, en}});
export const bilingual: Shape = map({zh: chinese, en: text});
/** English that may come later. */
export const english: Shape = {is: 'text', mayWait: true};
export const englishName: Shape = {is: 'text', most: LONGEST_NAME, mayWait: true};
/** A text whose English may come later. */
export const translated: Shape = map({zh: chinese}, {en: english});
