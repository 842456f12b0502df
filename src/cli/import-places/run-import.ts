import {existsSync, readFileSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {parseArgs} from 'node:util';
import {regionFolders} from '../../../geo/check-geo.ts';
import {formatSourceFault} from '../../../geo/read/fault.ts';
import {openRegion, type RegionFolder} from '../../../geo/read/region-folder.ts';
import {SHELF} from '../../compile/read-site.ts';
import {loadNamer} from '../suggest/load-lexicon.ts';
import type {Datum} from './candidate.ts';
import {datumOf, metresOf} from './field-names.ts';
import {formatComparison, formatPlan, OPTION} from './format-plan.ts';
import {knownOf} from './known.ts';
import {planImport, type Plan} from './plan.ts';
import {readPlaces} from './read-file.ts';
import {NOT_STATED, recordId} from './source-record.ts';
import {takenOf, type Taken} from './taken.ts';
import {textsOf, writeTexts} from './write-import.ts';

export const USAGE = `npm run import-places -- --region ID FILE [--datum wgs84|gcj02|bd09] [--error METRES] [--source ID] [--article ID] [--sure] [--write]
  FILE      GeoJSON, KML, KMZ, GPX, CSV, W3C annotations, Linked Places (JSON or TSV)
  --datum   坐标系，文件没有注明时必须给出 / what the file's positions are in, where it does not say
  --error   没有注明误差的地点的误差（米，95%） / 95 % radius in metres of places that state none
  --source  sources/ 中描述这个文件的来源编号 / the record in sources/ that describes the file
  --article 同时写进这篇文章的 places.yaml / also list new places in the places.yaml of this article
  --sure    坐标系与已知地点不符时仍按所说的写 / take the datum as said, whatever known places say
  --write   写入；不给时只列出会发生什么 / write; without it nothing is changed`;

const OPTIONS = {
  region: {type: 'string'},
  datum: {type: 'string'},
  error: {type: 'string'},
  source: {type: 'string'},
  article: {type: 'string'},
  sure: {type: 'boolean', default: false},
  write: {type: 'boolean', default: false},
  help: {type: 'boolean', default: false},
} as const;

/** What an import is asked for, checked as far as its words go. */
interface Request {
  readonly folder: RegionFolder;
  readonly path: string;
  readonly datum: Datum | null;
  readonly errorM: number | null;
  readonly source: string | null;
  /** places.yaml of the article that is to list new places. */
  readonly list: string | null;
  readonly sure: boolean;
  readonly write: boolean;
}

type Tell = (line: string) => void;

/**
 * `npm run import-places`: says what a file of places would bring, and writes it where that is asked for.
 * @param root the folder that holds geo/regions/ and src/content/
 * @returns the exit code: 1 where the file brings nothing, or its datum is open
 */
export function runImport(args: readonly string[], root: string, tell: Tell, complain: Tell): number {
  const request = readRequest(args, root);
  if (typeof request === 'string') {
    (request === USAGE ? tell : complain)(request);
    return request === USAGE ? 0 : 1;
  }
  const {folder, path, errorM} = request;
  const file = basename(path);
  const read = readPlaces(readFileSync(path));
  if ('refused' in read) {
    complain(`${file}:${read.line}  ${read.refused.zh} / ${read.refused.en}`);
    return 1;
  }
  const datum = request.datum ?? read.datum;
  const plan = planImport({read, known: knownOf(root, folder), folder, namer: loadNamer(), datum, errorM});
  tell(formatPlan(file, read, plan));
  tell(formatComparison(plan));
  const obstacle = obstacleOf(plan, request.sure);
  if (obstacle) complain(obstacle);
  const taken = takenOf(plan);
  if (obstacle || datum === null) return 1;
  if (taken.places.length === 0) {
    tell('没有要写的 / there is nothing to write');
    return plan.decisions.some(({fate}) => fate === 'doubted' || fate === 'refused') ? 1 : 0;
  }
  return finish({request, read: {file, format: read.format, datum}, taken, root, tell});
}

/** Why nothing may be written yet. */
function obstacleOf({datum, contradicted, comparison}: Plan, sure: boolean): string | null {
  const advice = (reading: Plan['contradicted']): string =>
    reading === 'lat, lng'
      ? '经度和纬度看来写反了，请先改正 / its axes look exchanged: put lng first'
      : reading
        ? `看来是 ${reading} / it looks like ${reading}: --datum ${OPTION[reading]}`
        : '';
  if (datum === null) {
    const [best, next] = comparison.medians;
    const telling = comparison.count > 0 && best && next && best.metres * 2 < next.metres ? best.reading : null;
    return `请注明坐标系 / say which datum it is in: --datum wgs84 | gcj02 | bd09\n${advice(telling)}`.trimEnd();
  }
  if (contradicted === null || sure) return null;
  return `与已知地点不符，什么也没有写 / known places contradict ${datum}, nothing is written. ${advice(contradicted)}; --sure 仍按所说 / takes it as said`;
}

interface Outcome {
  readonly request: Request;
  readonly read: {readonly file: string; readonly format: string; readonly datum: Datum};
  readonly taken: Taken;
  readonly root: string;
  readonly tell: Tell;
}

function finish({request: {folder, source, list, write}, read, taken, root, tell}: Outcome): number {
  const {places, doubt} = taken;
  const {texts, unlisted} = textsOf({folder, ...read, places, source, list, ...(doubt && {about: {doubt}})});
  const files = [...texts.keys()].map((path) => path.replace(`${root}/`, ''));
  if (write) writeTexts(texts);
  tell(write ? `已写入 / written: ${files.join(', ')}` : `加 --write 写入 / --write would write: ${files.join(', ')}`);
  if (unlisted !== '')
    tell(
      `没有文章列出的地点不在图上；用 --article ID 写进文章的 places.yaml，或自己加 / places that no article lists are not on the map: --article ID adds them to its places.yaml, or add\n${unlisted.trimEnd()}`,
    );
  if (!write) return 0;
  if (source === null)
    tell(`请在 sources/${recordId(read.file)}.yaml 补上“${NOT_STATED}”的各项 / fill in what is “${NOT_STATED}” there`);
  tell(`然后 / then: npm run geo -- --region ${folder.region.id}`);
  return 0;
}

/** The request, or what is wrong with it. */
function readRequest(args: readonly string[], root: string): Request | string {
  let parsed;
  try {
    parsed = parseArgs({args: [...args], options: OPTIONS, allowPositionals: true});
  } catch (error) {
    return `${(error as Error).message}\n${USAGE}`;
  }
  const {values, positionals} = parsed;
  if (values.help) return USAGE;
  const [path] = positionals;
  const faults: string[] = [];
  if (path === undefined || positionals.length > 1) faults.push(`请给一个文件 / give one file\n${USAGE}`);
  else if (!existsSync(path) || !statSync(path).isFile()) faults.push(`${path}: 没有这个文件 / there is no such file`);
  const datum = values.datum === undefined ? null : datumOf(values.datum);
  if (values.datum !== undefined && datum === null)
    faults.push(`--datum ${values.datum}: 可用 / use wgs84, gcj02, bd09`);
  const errorM = values.error === undefined ? null : metresOf(values.error);
  if (values.error !== undefined && errorM === null)
    faults.push(`--error ${values.error}: 应为大于 0 的米数 / write metres above 0`);
  const folder = regionOf(values.region, root, faults);
  const {source = null, article} = values;
  if (folder && source !== null && !folder.records.some(({id}) => id === source))
    faults.push(`--source ${source}: 可用 / use ${folder.records.map(({id}) => id).join(', ')}`);
  const list = article === undefined ? null : join(root, SHELF, article, 'places.yaml');
  if (list !== null && !existsSync(list)) faults.push(`--article ${article}: 没有 ${list} / there is no such file`);
  if (faults.length > 0 || !folder || path === undefined) return faults.join('\n');
  return {folder, path, datum, errorM, source, list, sure: values.sure, write: values.write};
}

/** The region that is named, or the only one. */
function regionOf(named: string | undefined, root: string, faults: string[]): RegionFolder | null {
  const ids = regionFolders(root).map((path) => basename(path));
  const id = named ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined || !ids.includes(id)) {
    faults.push(`--region ${id ?? ''}: 可用 / use ${ids.join(', ') || '（没有地区 / there is no region）'}`);
    return null;
  }
  const {folder, faults: found} = openRegion(join(root, 'geo/regions', id));
  faults.push(...found.map(formatSourceFault));
  return folder;
}
