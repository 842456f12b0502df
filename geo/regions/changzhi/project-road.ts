import {GAZETTEER_COLUMNS, pointNamed} from '../../derive/points.ts';
import {pointsOf, type Section} from '../../derive/join-line.ts';
import {lineFeatures, lineLocation} from '../../derive/line-place.ts';
import {joinSouthward, partsOf} from '../../derive/lines.ts';
import {POINT_COLUMNS} from '../../read/lines.ts';
import type {RegionFolder} from '../../read/region-folder.ts';
import type {Layer} from '../../types.ts';

/** No alignment of the planned section has been published: the corridor of G208 stands for it. */
const PROJECT_ERROR_M = 14_000;
const GATEWAY = '潞州-上党韩店(司马一带)';
const CORRIDOR = ['上党-高平', '高平-晋城金村'];
const VILLAGE = '晋城 金村';

/** 司马 – 金村: the corridor of G208 from 韩店 on, to the village that gives the project its name. */
export function projectLayer(folder: RegionFolder): Layer {
  const parts = partsOf(folder.table('roads.csv', POINT_COLUMNS), {ref: 'G208'});
  const village = pointNamed(folder.table('points.csv', GAZETTEER_COLUMNS), VILLAGE);
  const part = (name: string): Section => {
    const found = parts.get(name);
    if (!found) throw new Error(`roads.csv: no part ${name}`);
    return found;
  };
  const start = part(GATEWAY).coordinates.at(-1) ?? [];
  const corridor = joinSouthward(
    [{coordinates: [start, start], precision: 'schematic', errorM: PROJECT_ERROR_M}, ...CORRIDOR.map(part)],
    PROJECT_ERROR_M,
  );
  const coordinates = [...pointsOf(corridor).slice(1, -1), [...village]];
  const sections = [{coordinates, precision: 'schematic', errorM: PROJECT_ERROR_M} as const];
  const subject = {
    class: 'project-road',
    place: 'g208-sima-jincun',
    ref: 'G208',
    source: 'roads',
    status: 'planned',
    method: folder.method('project'),
  } as const;
  const location = lineLocation(sections, subject);
  return {
    features: lineFeatures(sections, subject),
    places: {[subject.place]: location},
    figures: [
      {
        what: `length of ${subject.place} on the map`,
        computed: location.lengthKm ?? 0,
        published: null,
        unit: 'km',
        tolerance: 0,
      },
    ],
  };
}
