import type {RegionFolder} from '../read/region-folder.ts';
import type {ShapeReader} from '../read/shapes.ts';
import type {Layer} from '../types.ts';
import {mapFeature} from './feature.ts';
import {outlineOf} from './topology.ts';

const COLUMNS = {needed: ['rank', 'files', 'tolerance_m'], numbers: ['rank', 'tolerance_m']};

/** Outlines of the inset: the surroundings of the region, and the region in them. */
export async function locatorLayer(folder: RegionFolder, reader: ShapeReader): Promise<Layer> {
  const rows = folder.table('locator.csv', COLUMNS);
  const features = rows.map(async ({rank, files = '', tolerance_m}) => {
    const shapes = reader.match(files).flatMap((file) => reader.shapes(file));
    if (shapes.length === 0) throw new Error(`locator.csv: no outlines in ${files}`);
    const outline = await outlineOf(
      shapes.map(({geometry}) => geometry),
      Number(tolerance_m),
    );
    return mapFeature(outline, {
      class: 'locator',
      rank: Number(rank),
      precision: 'schematic',
      errorM: Number(tolerance_m),
      source: reader.record.id,
    });
  });
  return {features: await Promise.all(features), places: {}, figures: []};
}
