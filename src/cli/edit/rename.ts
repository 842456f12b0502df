import {LONGEST_ID} from '../../shapes/shape.ts';
import type {Change, ListFile} from '../../edit/protocol.ts';
import {Refused, type ArticleValues} from './article-values.ts';

type Rename = Extract<Change, {readonly do: 'rename'}>;

/** Which fields of which entries name an entry of a file, beside its own `id`. */
const NAMED_BY: Readonly<Record<ListFile, readonly string[]>> = {
  places: [
    'places.within',
    'passages.places',
    'passages.implied',
    'briefings.scenes.places',
    'mentions.place',
    'unplaced.place',
  ],
  speakers: ['passages.speaker'],
  passages: ['briefings.scenes.passages'],
  briefings: [],
};

/** Another id for an entry, and wherever the article's files name it. @throws Refused */
export function renamed(values: ArticleValues, {file, id, to}: Rename): ArticleValues {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(to) || to.length > LONGEST_ID)
    throw new Refused(
      `编号“${to}”不合用：只用小写字母、数字和连字符`,
      `“${to}” is no id: use small letters, digits and hyphens`,
    );
  if (!Object.hasOwn(NAMED_BY, file)) throw new Refused('没有这个文件', 'there is no such file', 400);
  const entries: readonly {readonly id: string}[] = values[file];
  if (!entries.some((entry) => entry.id === id))
    throw new Refused(`没有编号为“${id}”的条目`, `no entry has the id “${id}”`);
  if (entries.some((entry) => entry.id === to)) throw new Refused(`编号“${to}”已经有了`, `the id “${to}” is taken`);
  const own = {...values, [file]: entries.map((entry) => (entry.id === id ? {...entry, id: to} : entry))};
  const change = (value: unknown): unknown => (Array.isArray(value) ? value.map(change) : value === id ? to : value);
  return NAMED_BY[file].reduce<ArticleValues>((done, path) => {
    const [list = '', ...fields] = path.split('.');
    if (list === 'mentions')
      return done.article.mentions
        ? {...done, article: {...done.article, mentions: at(done.article.mentions, fields, change) as never}}
        : done;
    return {...done, [list]: at(done[list as keyof ArticleValues], fields, change)};
  }, own);
}

/** The value with what is at a path changed, through every list on the way. */
function at(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item) => at(item, path, change));
  if (typeof value !== 'object' || value === null || !(field in value)) return value;
  return {...value, [field]: at((value as Readonly<Record<string, unknown>>)[field], rest, change)};
}
