interface Division {
  readonly name: string;
  readonly children?: readonly Division[];
}

/** As the package has them. */
export interface Divisions {
  readonly mainland: readonly Division[];
  readonly others: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Levels that only hold others. */
const NO_NAME = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
const TOWN = /(?:镇|乡|街道|苏木)$/;
const FIRST_DIVISION =
  '# Provinces, prefectures, counties: a line without indent is a province, each further line a prefecture and its counties; “-”: none between.';
const FIRST_TOWN =
  '# Towns, townships, subdistricts, sumu: the holder’s name (in the order of divisions.txt) and theirs.';

/** Two texts: provinces to counties, and the towns of each county. */
export function deriveDivisions({mainland, others}: Divisions): {readonly divisions: string; readonly towns: string} {
  const lines: string[] = [FIRST_DIVISION];
  const towns: string[] = [FIRST_TOWN];
  for (const province of mainland) {
    lines.push(province.name);
    for (const prefecture of province.children ?? []) {
      const [counties, own] = parted(prefecture);
      lines.push([NO_NAME.test(prefecture.name) ? '-' : prefecture.name, ...counties.map(({name}) => name)].join(' '));
      for (const {name, children = []} of [...counties, ...own]) {
        const named = children.map((town) => town.name).filter((town) => TOWN.test(town));
        if (named.length > 0) towns.push([own.length > 0 ? prefecture.name : name, ...named].join(' '));
      }
    }
  }
  for (const [province, prefectures] of Object.entries(others)) {
    lines.push(province);
    for (const [name, units] of Object.entries(prefectures)) {
      const own = units.map((unit) => unit.replace(/（.*/, ''));
      const holder = /[市县]$/.test(name) ? name : '-';
      lines.push([holder, ...own.filter((unit) => !TOWN.test(unit))].join(' '));
      if (own.some((unit) => TOWN.test(unit))) towns.push([name, ...own.filter((unit) => TOWN.test(unit))].join(' '));
    }
  }
  return {divisions: indented(lines), towns: `${towns.join('\n')}\n`};
}

/** The package puts the towns of a prefecture without counties (东莞市) under one with its name. */
function parted({name, children = []}: Division): readonly [readonly Division[], readonly Division[]] {
  const real = children.filter((county) => county.name !== name && /(?:[市县区旗]|新城|岛)$/.test(county.name));
  return [real, real.length > 0 ? [] : children];
}

function indented(lines: readonly string[]): string {
  const isProvince = (line: string): boolean => /^\S+(?:省|自治区|特别行政区)$|^(?:北京|天津|上海|重庆)市$/.test(line);
  return `${lines.map((line) => (line.startsWith('#') || isProvince(line) ? line : ` ${line}`)).join('\n')}\n`;
}
