import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Bilingual} from '../../domain/text.ts';
import {linesOf, type KnownPlace} from '../../suggest/lexicon/read-lexicon.ts';
import type {Prefecture} from './find-prefecture.ts';
import {outlineRows, type Outlines} from './outlines.ts';

/** A county of today and the outlines that make it. */
export interface Unit {
  readonly division: KnownPlace;
  readonly file: string;
  readonly shapes: readonly string[];
  /** Where the outlines are of another name or division; null where nothing has changed. */
  readonly change: Bilingual | null;
}

/** What a prefecture is drawn from, and what of the official list is not drawn. */
export interface Units {
  readonly units: readonly Unit[];
  readonly notDrawn: readonly Bilingual[];
  /** Outlines of the file that lie in another prefecture today, or in none of the list: they are drawn as what lies around. */
  readonly others: readonly {readonly file: string; readonly shape: string}[];
}

interface Change {
  readonly shapes: readonly string[];
  readonly isMoved: boolean;
  /** The outline that it lies in; it has none of its own. */
  readonly inside: string | null;
}

/** Units of statistics in the official list, without a border of their own. */
const NO_COUNTY = /(?:开发区|园区|管理区|示范区|新区|新城|食品区|聚集区|实验区|名胜区|群岛)$/;
const ENDING = /(?:特区|林区|矿区|新区|自治县|自治旗|县|市|区|旗)$/;

let changes: ReadonlyMap<string, Change> | null = null;

/** `changes.txt` by holder and county. */
function changesOfDivisions(): ReadonlyMap<string, Change> {
  changes ??= new Map(
    linesOf(readFileSync(fileURLToPath(new URL('changes.txt', import.meta.url)), 'utf8')).map((line) => {
      const [holder = '', county = '', sign = '', shapes = '', moved] = line.split(' ');
      const inside = sign === '<' ? shapes : null;
      return [`${holder} ${county}`, {shapes: shapes.split('|'), isMoved: moved === '~', inside}];
    }),
  );
  return changes;
}

function stemOf(name: string): string {
  return name.length > 2 ? name.replace(ENDING, '') : name;
}

interface Named {
  readonly file: string;
  readonly name: string;
}

/** Finds the outlines of each county: by the list of changes, by name, by the name before its ending, in a file of the province. */
export function planUnits({division, province, counties, files}: Prefecture, outlines: Outlines): Units {
  const shapes = files.flatMap(({file}) => outlines(file).map(({name}): Named => ({file, name})));
  if (counties.every(({name}) => NO_COUNTY.test(name)))
    return {units: [asWhole(division, shapes)], notDrawn: counties.map(withoutBorder), others: []};
  const official = new Set(counties.map(({name}) => name));
  const units: Unit[] = [];
  const notDrawn: Bilingual[] = [];
  const used = new Set<string>();
  for (const county of counties) {
    const change = changesOfDivisions().get(`${division.name} ${county.name}`);
    const unit = unitBy(county, shapes, official, change) ?? unitElsewhere(county, province, official, outlines);
    if (unit) {
      units.push(unit);
      for (const shape of unit.shapes) used.add(shape);
    } else notDrawn.push(change?.inside ? liesInside(county, change.inside) : withoutBorder(county));
  }
  const others = shapes.filter(({name}) => !used.has(name)).map(({file, name}) => ({file, shape: name}));
  return {units, notDrawn, others};
}

function asWhole(division: KnownPlace, shapes: readonly Named[]): Unit {
  return {division, file: shapes[0]?.file ?? '', shapes: shapes.map(({name}) => name), change: null};
}

function unitBy(
  county: KnownPlace,
  shapes: readonly Named[],
  official: ReadonlySet<string>,
  change: Change | undefined,
): Unit | null {
  if (change?.inside) return null;
  const wanted = change?.shapes ?? [county.name];
  const found = shapes.filter(({name}) => wanted.includes(name));
  const [first] = found;
  if (first && found.length === wanted.length)
    return {division: county, file: first.file, shapes: wanted, change: change ? merged(county, change) : null};
  const renamed = shapes.find(({name}) => stemOf(name) === stemOf(county.name) && !official.has(name));
  if (!renamed || change) return null;
  return {division: county, file: renamed.file, shapes: [renamed.name], change: calledBefore(county, renamed.name)};
}

/** A county that another prefecture of the province held when the outlines were made. */
function unitElsewhere(
  county: KnownPlace,
  province: KnownPlace,
  official: ReadonlySet<string>,
  outlines: Outlines,
): Unit | null {
  if (NO_COUNTY.test(county.name) || changesOfDivisions().get(`${county.within?.name} ${county.name}`)) return null;
  const rows = outlineRows().filter((row) => row.province === province.name && row.name !== county.within?.name);
  for (const {file, name} of rows) {
    const unit = unitBy(
      county,
      outlines(file).map((shape) => ({file, name: shape.name})),
      official,
      undefined,
    );
    if (unit?.shapes[0] === county.name)
      return {
        ...unit,
        change: {zh: `${county.name}（轮廓原属${name}）`, en: `${county.name} (its outline was then in ${name})`},
      };
  }
  return null;
}

function merged({name}: KnownPlace, {shapes, isMoved}: Change): Bilingual {
  const [zh, en] = isMoved
    ? ['，界线另有调整，轮廓只是近似', '; its border was redrawn too, so that the outline is only nearly right']
    : ['', ''];
  return {zh: `${name}：原${shapes.join('、')}${zh}`, en: `${name}: formerly ${shapes.join(', ')}${en}`};
}

function calledBefore({name}: KnownPlace, shape: string): Bilingual {
  return {zh: `${name}：原${shape}`, en: `${name}: formerly ${shape}`};
}

function liesInside({name}: KnownPlace, holder: string): Bilingual {
  return {
    zh: `${name}没有轮廓，画在${holder}之内`,
    en: `${name} has no outline and lies within what is drawn as ${holder}`,
  };
}

function withoutBorder({name}: KnownPlace): Bilingual {
  return NO_COUNTY.test(name)
    ? {zh: `${name}不是县级政区，不画`, en: `${name} is no county and is not drawn`}
    : {zh: `${name}没有轮廓，未画`, en: `${name} has no outline and is not drawn`};
}
