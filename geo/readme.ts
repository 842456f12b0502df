import type {GeoBuild} from './build.ts';
import type {RegionFolder, SourceRecord} from './read/region-folder.ts';
import {figureTable} from './report.ts';
import type {Locations} from './types.ts';

function headOf({name}: RegionFolder['region']): string {
  return `# Geography of ${name.en}

<!-- Written by \`npm run geo\` from the records in sources/. Change those, not this file. -->

Where the lines of the map come from, how good they are, and what is not known. Errors are 95 % radii: of twenty points of a line or area, nineteen truly
lie within that distance of where they are drawn. How a region's files are laid out and derived: [geo/README.md](../../README.md).
`;
}

function errorOf({errorM}: SourceRecord): string {
  return errorM === null ? 'not drawn' : `${errorM} m`;
}

function recordSection(record: SourceRecord): string {
  const {id, title, publisher, licence, url, date, datum, method, limits, files} = record;
  const facts = [
    `- publisher: ${publisher}`,
    `- licence: ${licence}`,
    ...(url ? [`- address: <${url}>`] : []),
    `- date: ${date}`,
    `- datum: ${datum}`,
    `- expected error: ${errorOf(record)}`,
    ...(files.length > 0 ? [`- files: ${files.join(', ')}`] : []),
  ];
  const pinned = record.package
    ? [`- fetched: ${record.package.name}@${record.package.version}, ${record.package.integrity.slice(0, 20)}…`]
    : [];
  const texts = [method.zh, method.en, ...(limits ? [limits.zh, limits.en] : [])];
  return [`### ${id}: ${title.zh} · ${title.en}`, '', ...facts, ...pinned, '', texts.join('\n\n'), ''].join('\n');
}

function placeTable(places: Locations): string {
  const rows = Object.entries(places)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, {precision, errorM, source}]) => `| ${id} | ${precision} | ${errorM} | ${source} |`);
  return ['| place | precision | error in m | source |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The documentation of the geometry, written from its records and figures. */
export function readmeOf({region, records}: RegionFolder, {figures, places}: GeoBuild): string {
  return [
    headOf(region),
    '## Sources\n',
    records.map(recordSection).join('\n'),
    '## Figures\n',
    figureTable(figures),
    '',
    '## Places\n',
    placeTable(places),
    '',
    'Places of the article that are absent here have no position in any source at hand; the content says what holds them.\n',
  ].join('\n');
}
