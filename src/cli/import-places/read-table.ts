import {wktToGeoJSON} from 'betterknown';
import {dsvFormat} from 'd3-dsv';
import type {Geometry} from 'geojson';
import type {Bilingual} from '../../domain/text.ts';
import {candidate, refuse, say, type Candidate, type FileRead, type FileRefused, type Remark} from './candidate.ts';
import {asId, columnOf, datumOf, metresOf, nameOf, numberOf, type Field} from './field-names.ts';
import {namesOf} from './read-linked-places.ts';

/** Columns of Linked Places as a table, which is in WGS 84; those that every row must fill come first. */
const REQUIRED = ['id', 'title', 'title_source', 'start'];
const LINKED: ReadonlySet<string> = new Set([
  ...REQUIRED,
  ...'end title_uri ccodes matches variants types aat_types parent_name parent_id lon lat geowkt geo_source'.split(' '),
  ...'geo_id source description fclasses approximation attestation_year'.split(' '),
]);

interface Line {
  /** 1-based, in the file: a quoted field may hold line breaks. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A table with a header line: columns by their Chinese or English names, or those of Linked Places. */
export function readTable(text: string): FileRead | FileRefused {
  const [header, ...rows] = linesOf(text);
  if (!header || rows.length === 0) return refuse('表格没有数据行', 'the table has no rows');
  const names = header.fields.map((name) => name.trim());
  const isLinked = ['title_source', 'geowkt', 'aat_types', 'title_uri'].some((name) => names.includes(name));
  if (isLinked) return readLinkedTable(names, rows);
  const at = (field: Field): number => columnOf(field, names);
  const missing = (['name', 'lng', 'lat'] as const).filter((field) => at(field) === -1);
  if (missing.length > 0 && !(missing.length === 1 && missing[0] === 'name' && at('id') !== -1))
    return refuse(
      `缺少列 ${missing.join('、')}（可写 名称、经度、纬度）；这里的列是 ${names.join('、')}`,
      `columns ${missing.join(', ')} are missing; the columns here are ${names.join(', ')}`,
    );
  const datums = new Set(rows.map(({fields}) => fields[at('datum')]?.trim() ?? '').filter(Boolean));
  if (datums.size > 1)
    return refuse(
      `各行的坐标系不同（${[...datums].join('、')}）：请分成几个文件`,
      `its rows are in several datums (${[...datums].join(', ')}): make a file of each`,
    );
  const used = new Set((['id', 'name', 'en', 'lng', 'lat', 'error', 'kind', 'source', 'datum'] as const).map(at));
  return {
    format: 'CSV',
    datum: datumOf([...datums][0] ?? null),
    candidates: rows.map((row) => fromRow(row, names, at)),
    remarks: unusedColumns(names.filter((_, i) => !used.has(i))),
  };
}

/** Rows with their lines; empty ones are none. What parts the fields shows in the header. */
function linesOf(text: string): readonly Line[] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';
  let line = 1;
  return dsvFormat(delimiter)
    .parseRows(text)
    .map((fields) => {
      const row = {line, fields};
      line += 1 + fields.reduce((breaks, field) => breaks + field.split(/\r\n|\r|\n/).length - 1, 0);
      return row;
    })
    .filter(({fields}) => fields.some((field) => field.trim() !== ''));
}

function unusedColumns(names: readonly string[]): readonly Remark[] {
  const words = names.filter((name) => name !== '');
  if (words.length === 0) return [];
  return [
    {line: 1, message: say(`没有用到的列：${words.join('、')}`, `columns that are not used: ${words.join(', ')}`)},
  ];
}

function fromRow({line, fields}: Line, names: readonly string[], at: (field: Field) => number): Candidate {
  const text = (field: Field): string | null => fields[at(field)]?.trim() || null;
  const {geometry, refusal} = pointOf(text('lng'), text('lat'));
  const [error, errorM] = [text('error'), metresOf(text('error'))];
  const remarks =
    error !== null && errorM === null
      ? [say(`误差“${error}”不是大于 0 的米数，没有采用`, `its error “${error}” is no metres above 0 and is not used`)]
      : [];
  const surplus = fields.slice(names.length).filter((field) => field.trim() !== '');
  return candidate(line, {
    id: asId(text('id')),
    name: nameOf(text('name')),
    en: text('en'),
    kind: text('kind'),
    source: text('source'),
    geometry,
    errorM,
    remarks,
    refusal:
      surplus.length > 0
        ? say(
            `比表头多出一栏：${surplus.join('、')}；含逗号的文字要加引号`,
            `more fields than the header has: ${surplus.join(', ')}; quote a text with a comma`,
          )
        : refusal,
  });
}

interface PointRead {
  readonly geometry: Geometry | null;
  readonly refusal: Bilingual | null;
}

function pointOf(lng: string | null, lat: string | null): PointRead {
  if (lng === null && lat === null) return {geometry: null, refusal: null};
  const wrong = [lng, lat].find((text) => numberOf(text) === null);
  if (wrong !== undefined)
    return {
      geometry: null,
      refusal: say(
        `经纬度“${wrong ?? ''}”不是十进制度数：应如 113.25`,
        `“${wrong ?? ''}” is no decimal degrees: write it like 113.25`,
      ),
    };
  return {geometry: {type: 'Point', coordinates: [numberOf(lng) ?? 0, numberOf(lat) ?? 0]}, refusal: null};
}

/** @see https://github.com/LinkedPasts/linked-places-format/blob/main/tsv_0.5.md */
function readLinkedTable(names: readonly string[], rows: readonly Line[]): FileRead {
  const absent = REQUIRED.filter((name) => !names.includes(name));
  const remarks: Remark[] = absent.map((name) => ({
    line: 1,
    message: say(`缺少 Linked Places 规定的列 ${name}`, `column ${name} is missing, which Linked Places asks for`),
  }));
  const unused = names.filter((name) => !LINKED.has(name));
  return {
    format: 'Linked Places TSV',
    datum: 'WGS 84',
    candidates: rows.map((row) => fromLinkedRow(row, names)),
    remarks: [...remarks, ...unusedColumns(unused)],
  };
}

function fromLinkedRow({line, fields}: Line, names: readonly string[]): Candidate {
  const text = (name: string): string | null => fields[names.indexOf(name)]?.trim() || null;
  const empty = REQUIRED.filter((name) => names.includes(name) && text(name) === null);
  const variants = (text('variants') ?? '').split(';').map((name) => name.replace(/@[\w-]*$/, '').trim());
  const drawn = shapeOf(text('geowkt'));
  const {geometry, refusal} = drawn.geometry ? drawn : pointOf(text('lon'), text('lat'));
  return candidate(line, {
    id: asId(text('id')),
    ...namesOf([text('title') ?? '', ...variants].filter(Boolean)),
    kind: (text('types') ?? '').split(';')[0]?.trim() || null,
    geometry,
    remarks: empty.map((name) => say(`${name} 是空的`, `${name} is empty`)),
    refusal: drawn.refusal ?? refusal,
  });
}

function shapeOf(wkt: string | null): PointRead {
  if (wkt === null) return {geometry: null, refusal: null};
  try {
    const geometry = wktToGeoJSON(wkt);
    if (geometry) return {geometry, refusal: null};
  } catch {
    // Told below, as what is no WKT at all.
  }
  return {
    geometry: null,
    refusal: say(`geowkt“${wkt.slice(0, 40)}”不是 WKT`, `its geowkt “${wkt.slice(0, 40)}” is no WKT`),
  };
}
