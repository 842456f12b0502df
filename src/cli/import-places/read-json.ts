import {refuse, type FileRead, type FileRefused} from './candidate.ts';
import {readGeoJson} from './read-geojson.ts';
import {annotationsIn, readAnnotations} from './read-annotations.ts';
import {isLinkedPlaces, readLinkedPlaces} from './read-linked-places.ts';
import {isRecord} from '../../domain/is-record.ts';

/** GeoJSON, Linked Places or W3C annotations. */
export function readJson(text: string): FileRead | FileRefused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return notJson(text, error as Error);
  }
  const annotations = annotationsIn(value);
  if (annotations) return readAnnotations(annotations, text);
  if (isRecord(value) && value['type'] === 'Topology')
    return refuse('这是 TopoJSON：请另存为 GeoJSON', 'this is TopoJSON: save it as GeoJSON');
  if (isRecord(value) && isLinkedPlaces(value)) return readLinkedPlaces(value, text);
  if (isRecord(value)) return readGeoJson(value, text);
  return refuse(
    '是 JSON，但不是 GeoJSON、Linked Places 或 W3C 标注',
    'this is JSON, but neither GeoJSON nor Linked Places nor W3C annotations',
  );
}

/** Where the parser stumbled, as it says; at the end where the text broke off. */
function notJson(text: string, {message}: Error): FileRefused {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.trimEnd().length);
  const line = text.slice(0, at).split('\n').length;
  return refuse('不是完整的 JSON：文件可能被截断或手改过', 'not valid JSON: the file may be cut off or edited', line);
}
