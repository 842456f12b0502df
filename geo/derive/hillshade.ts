import {at, mapGrid, type Grid} from './height-grid.ts';

/** Light from the north-west, as readers of maps expect; from the south-east mountains look like valleys. */
const AZIMUTH = (315 * Math.PI) / 180;
const METRES_PER_DEGREE = 111_320;

/** How much a slope faces the light, per cell: positive is lit, negative in the shade, 0 level ground. */
export function hillshade(heights: Grid): Grid {
  const {south, stepLng, stepLat} = heights;
  return mapGrid(heights, (column, row) => {
    const metresEast = 2 * stepLng * METRES_PER_DEGREE * Math.cos(((south + row * stepLat) * Math.PI) / 180);
    const east = (at(heights, column + 1, row) - at(heights, column - 1, row)) / metresEast;
    const north = (at(heights, column, row + 1) - at(heights, column, row - 1)) / (2 * stepLat * METRES_PER_DEGREE);
    return -(east * Math.sin(AZIMUTH) + north * Math.cos(AZIMUTH));
  });
}
