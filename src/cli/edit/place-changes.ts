import {createHash} from 'node:crypto';
import {join, relative} from 'node:path';
import type {Geometry} from 'geojson';
import {faultOfFrame} from '../../../geo/derive/frame.ts';
import {roundCoordinates} from '../../../geo/derive/round.ts';
import {formatSourceFault} from '../../../geo/read/fault.ts';
import {openRegion, type RegionFolder} from '../../../geo/read/region-folder.ts';
import {SHELF} from '../../compile/read-site.ts';
import type {LngLat} from '../../domain/place.ts';
import type {Placed} from '../import-places/decision.ts';
import {withoutShapes} from '../import-places/edit-shapes.ts';
import {withoutRow} from '../import-places/edit-table.ts';
import {classOf} from '../import-places/kinds.ts';
import {knownOf} from '../import-places/known.ts';
import {mend, type Drawable} from '../import-places/mend.ts';
import {textsOf, type WriteInput} from '../import-places/write-import.ts';
import {readGazetteer} from '../suggest/read-gazetteer.ts';
import type {PlaceChange} from './apply-changes.ts';
import {REGION_FILES, textsAt, type Texts} from './article-texts.ts';
import {Refused, type ArticleValues} from './article-values.ts';

/** The region's folder, opened. @param path from the project's root @throws Refused where its files are at fault */
export function regionAt(root: string, path: string): RegionFolder {
  const {folder, faults} = openRegion(join(root, path));
  if (folder) return folder;
  const told = faults.map(formatSourceFault).join('\n');
  throw new Refused(
    `地区的文件有错，先改正：\n${told}`,
    `the region's files are at fault, mend them first:\n${told}`,
    409,
  );
}

/** The region's files with a place where it was put. @param texts as they were when it was @throws Refused */
export function withPlace(
  root: string,
  path: string,
  texts: Texts,
  {places}: ArticleValues,
  change: PlaceChange,
): Texts {
  const folder = regionAt(root, path);
  const entry = places.find(({id}) => id === change.id);
  if (!entry)
    throw new Refused('先把这个地点收进报道，再定它的位置', 'take the place into the article before you place it');
  requireOwnPosition(root, folder, change.id);
  const geometry = drawable(change, folder);
  const kindClass = classOf(entry.kind, geometry);
  if (!kindClass)
    throw new Refused(
      '区县的轮廓来自地区的资料，不在这里画；可以给一个点',
      'outlines of districts and counties come from the region’s data and are not drawn here: give a point',
    );
  if (!(change.errorM > 0)) throw new Refused('误差应为大于 0 的米数', 'the error is a number of metres above 0');
  const placed: Placed = {
    id: change.id,
    zh: entry.name.zh,
    en: entry.name.en,
    pinyin: entry.name.pinyin,
    isGuessed: false,
    kind: entry.kind,
    class: kindClass,
    geometry,
    errorM: Math.round(change.errorM),
    isErrorAssumed: false,
    precision: 'digitised',
    source: null,
    isListed: true,
    within: entry.within ?? null,
  };
  const cleared = withoutPlace(path, texts, change.id);
  const now = new Map([...texts, ...cleared]);
  return new Map([
    ...cleared,
    ...regionTexts(root, now, {folder, places: [placed], list: null, ...sourceOf(folder, change.source), ...DRAWN}),
  ]);
}

const DRAWN = {file: '', format: '', datum: 'WGS 84'} as const;

/** The files of an import, by paths from the root, on other texts than those on disk. */
export function regionTexts(root: string, texts: Texts, input: Omit<WriteInput, 'read'>): Texts {
  const read = (path: string): string | null => {
    const given = texts.get(relative(root, path));
    return given === undefined ? (textsAt(root, [path]).get(path) ?? null) : given;
  };
  return new Map([...textsOf({...input, read}).texts].map(([path, text]) => [relative(root, path), text]));
}

/** A record of the region by its id; else a new one that is called by the words. */
export function sourceOf(folder: RegionFolder, words: string): Pick<WriteInput, 'source' | 'about'> {
  const title = words.trim();
  if (title === '') throw new Refused('请写明位置的来源', 'say where the position comes from');
  const record = folder.records.find(({id, title: {zh, en}}) => id === title || zh === title || en === title);
  if (record) return {source: record.id};
  const hash = createHash('sha256').update(title).digest('hex').slice(0, 8);
  return {
    source: `placed-${hash}`,
    about: {
      title: {zh: /\p{Script=Han}/u.test(title) ? title : `来源：${title}`, en: title},
      method: {zh: `照“${title}”在图上定位。`, en: `Placed on the map by “${title}”.`},
    },
  };
}

/** A position that a step derives cannot be put elsewhere by hand. */
function requireOwnPosition(root: string, folder: RegionFolder, id: string): void {
  if (knownOf(root, folder).places.get(id)?.from !== 'derived') return;
  throw new Refused(
    '它的位置由地区的资料推导而来，在那里改',
    'its position is derived from the region’s data: change it there',
  );
}

function drawable({geometry}: PlaceChange, {region}: RegionFolder): Drawable {
  const mended = mend({...geometry, coordinates: roundCoordinates(geometry.coordinates)} as unknown as Geometry);
  if ('refused' in mended) throw new Refused(mended.refused.zh, mended.refused.en);
  const flat = (value: unknown): readonly LngLat[] =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value as unknown as LngLat]
      : (value as readonly unknown[]).flatMap(flat);
  for (const at of flat(mended.geometry.coordinates)) {
    const fault = faultOfFrame(at, region.frame);
    if (fault) throw new Refused(fault.zh, fault.en);
  }
  return mended.geometry;
}

/** The region's files without what they say of a place; none where they say nothing. */
export function withoutPlace(path: string, texts: Texts, id: string): Texts {
  const [table, shapes] = REGION_FILES.map((file) => `${path}/${file}`) as [string, string];
  const [csv, geojson] = [texts.get(table) ?? null, texts.get(shapes) ?? null];
  const found = [
    [table, csv === null ? null : withoutRow(csv, id)],
    [shapes, geojson === null ? null : withoutShapes(geojson, id)],
  ] as const;
  return new Map(found.filter(([, text]) => text !== null));
}

/** Whether another article tells of it too: what the region knows is not one article's to take away. */
export function isSharedPlace(root: string, article: string, id: string): boolean {
  return readGazetteer(root, SHELF, article).some((entry) => entry.id === id);
}

/** Whether a path is one of a region's sources: then there is geometry to derive. */
export function regionOfPath(path: string): string | null {
  return /^(geo\/regions\/[^/]+)\/sources\//.exec(path)?.[1] ?? null;
}
