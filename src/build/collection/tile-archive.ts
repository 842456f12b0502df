import {gzipSync} from 'node:zlib';
import {Compression, TileType, zxyToTileId} from 'pmtiles';
import type {Extent} from '../../domain/place.ts';

/** A tile by its number along the Hilbert curve of all zooms. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  /** 0 in the root means: a leaf directory. */
  readonly runLength: number;
}

const HEADER_BYTES = 127;
/** A reader's first request is for 16 KiB: header and root are in it. */
const ROOT_BYTES = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 4096;

/**
 * Vector tiles as one file that is read by ranges, from any static host.
 *
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function tileArchive(tiles: readonly Tile[], metadata: object, extent: Extent): Uint8Array {
  const sorted = tiles
    .map(({z, x, y, bytes}) => ({z, tileId: zxyToTileId(z, x, y), bytes: gzipSync(bytes, {level: 9})}))
    .toSorted((a, b) => a.tileId - b.tileId);
  let offset = 0;
  const entries = sorted.map(({tileId, bytes: {length}}): Entry => {
    const entry = {tileId, offset, length, runLength: 1};
    offset += length;
    return entry;
  });
  const {root, leaves} = directories(entries);
  const meta = gzipSync(JSON.stringify(metadata));
  const header = headerOf({
    root: root.length,
    meta: meta.length,
    leaves: leaves.length,
    tiles: offset,
    count: entries.length,
    zooms: sorted.map(({z}) => z),
    extent,
  });
  return Buffer.concat([header, root, meta, leaves, ...sorted.map(({bytes}) => bytes)]);
}

/** One directory, or where it is too long for the first request a root that points to leaves. */
function directories(entries: readonly Entry[]): {readonly root: Uint8Array; readonly leaves: Uint8Array} {
  const whole = directoryOf(entries);
  if (whole.length <= ROOT_BYTES && entries.length <= LEAF_ENTRIES) return {root: whole, leaves: new Uint8Array()};
  let offset = 0;
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  for (let from = 0; from < entries.length; from += LEAF_ENTRIES) {
    const leaf = directoryOf(entries.slice(from, from + LEAF_ENTRIES));
    pointers.push({tileId: entries[from]?.tileId ?? 0, offset, length: leaf.length, runLength: 0});
    leaves.push(leaf);
    offset += leaf.length;
  }
  return {root: directoryOf(pointers), leaves: Buffer.concat(leaves)};
}

/** Column by column: numbers as differences, runs, lengths, offsets (0: right after the one before). */
function directoryOf(entries: readonly Entry[]): Uint8Array {
  const numbers = [
    entries.length,
    ...entries.map(({tileId}, at) => tileId - (entries[at - 1]?.tileId ?? 0)),
    ...entries.map(({runLength}) => runLength),
    ...entries.map(({length}) => length),
    ...entries.map(({offset}, at) => {
      const before = entries[at - 1];
      return before && before.offset + before.length === offset ? 0 : offset + 1;
    }),
  ];
  return gzipSync(Uint8Array.from(numbers.flatMap(varint)));
}

/** Seven bits a byte, the lowest first; beyond 32 bits too. */
export function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

interface Sizes {
  readonly root: number;
  readonly meta: number;
  readonly leaves: number;
  readonly tiles: number;
  readonly count: number;
  readonly zooms: readonly number[];
  readonly extent: Extent;
}

function headerOf({root, meta, leaves, tiles, count, zooms, extent}: Sizes): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const starts = [HEADER_BYTES, HEADER_BYTES + root, HEADER_BYTES + root + meta, HEADER_BYTES + root + meta + leaves];
  [starts[0], root, starts[1], meta, starts[2], leaves, starts[3], tiles, count, count, count].forEach((value, at) =>
    header.writeBigUInt64LE(BigInt(value ?? 0), 8 + 8 * at),
  );
  const [min, max] = [Math.min(...zooms), Math.max(...zooms)];
  header.set([1, Compression.Gzip, Compression.Gzip, TileType.Mvt, min, max], 96);
  extent.forEach((degrees, at) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * at));
  header.writeUInt8(min, 118);
  header.writeInt32LE(Math.round((extent[0] + extent[2]) * 5e6), 119);
  header.writeInt32LE(Math.round((extent[1] + extent[3]) * 5e6), 123);
  return header;
}
