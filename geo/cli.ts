import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {MapFeature} from '../src/domain/map-feature.ts';
import type {Source} from '../src/domain/place.ts';
import {buildGeo, type GeoBuild} from './build.ts';
import {checkGeo, DERIVED_FOLDER} from './check-geo.ts';
import {readExpectations} from './expectations.ts';
import type {SourceRecord} from './read-sources.ts';
import {readmeOf} from './readme.ts';
import {agrees, faultLines, figureLines} from './report.ts';
import {stableJson} from './stable-json.ts';
import {validateGeo} from './validate.ts';
import type {GeoFault} from './types.ts';

/** One feature on a line: a difference between two runs shows where it is. */
function collection(features: readonly MapFeature[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => stableJson(feature)).join(',\n')}\n]}\n`;
}

function toSource({id, title, publisher, licence, url, date, datum, method, errorM}: SourceRecord): Source {
  return {id, title, publisher, licence, url, date, datum, method, errorM};
}

async function write(build: GeoBuild): Promise<void> {
  await mkdir(DERIVED_FOLDER, {recursive: true});
  await writeFile(`${DERIVED_FOLDER}map.geojson`, collection(build.features));
  await writeFile(`${DERIVED_FOLDER}places.json`, `${stableJson(build.places, 1)}\n`);
  await writeFile(`${DERIVED_FOLDER}sources.json`, `${stableJson(build.records.map(toSource), 1)}\n`);
  await writeFile(fileURLToPath(new URL('README.md', import.meta.url)), readmeOf(build));
}

async function rebuild(): Promise<readonly GeoFault[]> {
  const build = await buildGeo();
  await write(build);
  console.log(figureLines(build.figures));
  const wrong = build.figures.filter((figure) => agrees(figure) === false);
  return [
    ...validateGeo(build, await readExpectations()),
    ...wrong.map(({what, computed, published}) => ({
      check: 'figure',
      id: what,
      message: `${computed} does not agree with ${published}`,
    })),
  ];
}

const checking = process.argv.includes('--check');
const faults = checking ? await checkGeo() : await rebuild();
if (faults.length > 0) console.error(faultLines(faults));
else console.log(checking ? 'geo: the committed geometry is sound' : 'geo: written, no faults');
process.exitCode = faults.length > 0 ? 1 : 0;
