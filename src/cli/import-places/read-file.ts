import {unzipSync} from 'fflate';
import {decode} from '../../read-text/decode.ts';
import {refuse, type FileRead, type FileRefused} from './candidate.ts';
import {readJson} from './read-json.ts';
import {readTable} from './read-table.ts';
import {readXml} from './read-xml.ts';

const KINDS_ZH = 'GeoJSON、KML、KMZ、GPX、CSV、W3C 标注或 Linked Places';
const KINDS_EN = 'GeoJSON, KML, KMZ, GPX, CSV, W3C annotations or Linked Places';

/**
 * All that a file says of places, in whichever of the forms it is; what it is shows in its content, not in its name.
 * Never throws on what is in the file.
 */
export function readPlaces(bytes: Uint8Array): FileRead | FileRefused {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes);
  const decoded = decode(bytes);
  if (!decoded)
    return refuse(
      `不是文字：请存为 ${KINDS_ZH}（Shapefile 可用 QGIS 另存为 GeoJSON）`,
      `this is no text: save it as ${KINDS_EN} (QGIS saves a shapefile as GeoJSON)`,
    );
  return readDecoded(decoded.text);
}

function readDecoded(text: string): FileRead | FileRefused {
  const content = text.replace(/^\uFEFF/, '');
  const [first = ''] = content.trimStart();
  if (first === '') return refuse('文件是空的', 'the file is empty');
  if (first === '<') return readXml(content);
  return first === '{' || first === '[' ? readJson(content) : readTable(content);
}

/** In bytes: what unfolds to more is no map of a region. */
const LARGEST = 100e6;

/** A KMZ is an archive with a KML in it. */
function readArchive(bytes: Uint8Array): FileRead | FileRefused {
  const spreadsheet = refuse(
    '这是压缩包或表格：表格请另存为 CSV（UTF-8）',
    'this is an archive or a spreadsheet: save a spreadsheet as CSV (UTF-8)',
  );
  try {
    const files = unzipSync(bytes, {filter: ({name, originalSize}) => /\.kml$/i.test(name) && originalSize < LARGEST});
    const [name] = Object.keys(files).toSorted((a, b) => Number(b === 'doc.kml') - Number(a === 'doc.kml'));
    const decoded = name === undefined ? null : decode(files[name] ?? new Uint8Array());
    if (!decoded) return spreadsheet;
    const read = readDecoded(decoded.text);
    return 'refused' in read ? read : {...read, format: `KMZ: ${name}`};
  } catch {
    return refuse('压缩包打不开，可能不完整', 'the archive cannot be opened, it may be incomplete');
  }
}
