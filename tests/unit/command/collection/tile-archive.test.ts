import {PMTiles, TileType, type Source} from 'pmtiles';
import {describe, expect, it} from 'vitest';
import {tileArchive, varint, type Tile} from '../../../../src/build/collection/tile-archive.ts';

const EXTENT = [111.9, 35.7, 113.8, 37.2] as const;

/** An archive in memory, which notes what is asked of it. */
function open(archive: Uint8Array): {readonly reader: PMTiles; readonly asked: readonly number[]} {
  const asked: number[] = [];
  const source: Source = {
    getKey: () => 'archive',
    getBytes: async (offset, length) => {
      asked.push(length);
      return {data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer};
    },
  };
  return {reader: new PMTiles(source), asked};
}

function tilesOf(zoom: number, side: number): readonly Tile[] {
  return Array.from({length: side * side}, (_, at) => ({
    z: zoom,
    x: at % side,
    y: Math.floor(at / side),
    bytes: new TextEncoder().encode(`tile ${at % side}/${Math.floor(at / side)}`),
  }));
}

const textOf = async (reader: PMTiles, z: number, x: number, y: number): Promise<string | null> => {
  const tile = await reader.getZxy(z, x, y);
  return tile ? new TextDecoder().decode(tile.data) : null;
};

describe('a tile archive', {timeout: 30_000}, () => {
  it('gives each tile back to the reader that pages use', async () => {
    const {reader} = open(
      tileArchive([...tilesOf(3, 4), {z: 5, x: 26, y: 12, bytes: new TextEncoder().encode('far in')}], {}, EXTENT),
    );
    expect(await textOf(reader, 3, 2, 1)).toBe('tile 2/1');
    expect(await textOf(reader, 3, 0, 3)).toBe('tile 0/3');
    expect(await textOf(reader, 5, 26, 12)).toBe('far in');
    expect(await textOf(reader, 3, 5, 5)).toBeNull();
  });

  it('says what is in it and where', async () => {
    const {reader} = open(
      tileArchive([...tilesOf(5, 2), ...tilesOf(12, 1)], {vector_layers: [{id: 'map', fields: {}}]}, EXTENT),
    );
    const {minZoom, maxZoom, minLon, minLat, maxLon, maxLat, tileType, numTileEntries} = await reader.getHeader();
    expect([minLon, minLat, maxLon, maxLat]).toEqual(EXTENT);
    expect([minZoom, maxZoom, tileType, numTileEntries]).toEqual([5, 12, TileType.Mvt, 5]);
    expect(await reader.getMetadata()).toEqual({vector_layers: [{id: 'map', fields: {}}]});
  });

  it('stays readable by small ranges however many tiles it has', async () => {
    const archive = tileArchive(tilesOf(8, 70), {}, EXTENT);
    const {reader, asked} = open(archive);
    expect(await textOf(reader, 8, 69, 69)).toBe('tile 69/69');
    expect(await textOf(reader, 8, 0, 0)).toBe('tile 0/0');
    expect(await textOf(reader, 8, 57, 3)).toBe('tile 57/3');
    expect(Math.max(...asked)).toBeLessThanOrEqual(16_384);
    expect(archive.length).toBeGreaterThan(100_000);
  });
});

describe('varint', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [300, [172, 2]],
    [2 ** 35, [128, 128, 128, 128, 128, 1]],
  ])('writes %i', (value, bytes) => {
    expect(varint(value)).toEqual(bytes);
  });
});
