import type {Datum} from './candidate.ts';

/** What a field of a file may hold for us. */
export type Field = 'id' | 'name' | 'en' | 'lng' | 'lat' | 'error' | 'kind' | 'source' | 'datum';

/** The names under which programs and people write a field, in small letters and half width; the first that is there counts. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'place', '编号', '@id'],
  name: ['zh', 'name_zh', 'name:zh', '名称', '名字', '地名', '地点', '地点名称', '中文名', '标题', 'name', 'title'],
  en: ['en', 'name_en', 'name:en', 'english', '英文名', '英文名称', '英文'],
  lng: ['lng', 'lon', 'long', 'longitude', '经度', 'x', 'x坐标'],
  lat: ['lat', 'latitude', '纬度', 'y', 'y坐标'],
  error: ['error_m', 'error', 'errorm', 'accuracy', '误差', '误差米', '精度'],
  kind: ['kind', 'type', '类型', '类别', '种类', '分类', 'category'],
  source: ['source', '来源', '出处', '资料来源'],
  datum: ['datum', '坐标系', '坐标系统', '基准'],
};

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** A column's name without its unit: 误差（米） is 误差. */
function withoutUnit(name: string): string {
  return plain(name).replace(/\s*[([].*[)\]]$/, '');
}

/** Which of the names holds a field; -1 where none does. */
export function columnOf(field: Field, names: readonly string[]): number {
  const known = names.map(withoutUnit);
  return NAMES[field].map((name) => known.indexOf(name)).find((at) => at !== -1) ?? -1;
}

/** A field of an object's properties as text, null where it is not there or empty. */
export function textOf(field: Field, properties: Readonly<Record<string, unknown>>): string | null {
  const names = Object.keys(properties);
  for (const wanted of NAMES[field]) {
    const value = properties[names.find((name) => withoutUnit(name) === wanted) ?? ''];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** A name as it is read: without markup, line breaks and blanks around it. */
export function nameOf(text: string | null): string | null {
  const name = (text ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  return name === '' ? null : name;
}

/** A number as people write it, in half or full width; null for anything else. */
export function numberOf(text: string | null): number | null {
  const digits = (text ?? '').normalize('NFKC').trim();
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(digits) ? Number(digits) : null;
}

/** A radius in metres: `150`, `150 m`, `150米`. */
export function metresOf(text: string | null): number | null {
  const metres = numberOf((text ?? '').normalize('NFKC').replace(/\s*(?:m|米|metres|meters)$/i, ''));
  return metres !== null && metres > 0 ? metres : null;
}

/** The datum that words name: `gcj02`, `GCJ-02（火星坐标）`, `百度`; CGCS2000 is WGS 84 within a metre. */
export function datumOf(words: string | null): Datum | null {
  const text = plain(words ?? '').replace(/[\s_-]/g, '');
  if (/^(?:wgs?84|epsg:?:?4326|crs84|cgcs2000|epsg:?:?4490|国家2000|gps)/.test(text)) return 'WGS 84';
  if (/^(?:gcj0?2|火星|高德|腾讯)/.test(text)) return 'GCJ-02';
  return /^(?:bd0?9|百度)/.test(text) ? 'BD-09' : null;
}

/** Small letters, digits and hyphens, a letter first: what a place's id may be. */
export function asId(text: string | null): string | null {
  return text !== null && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) ? text : null;
}
