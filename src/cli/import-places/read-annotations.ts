import {featureLines} from '../../../geo/read/feature-lines.ts';
import {candidate, say, type Candidate, type FileRead, type Quote} from './candidate.ts';
import {geometryOf} from './read-geojson.ts';
import {idOfIri} from './read-linked-places.ts';
import {isRecord, type JsonRecord} from '../../domain/is-record.ts';

/** The annotations of a file: a list, a page, a collection, or one; null where it is none of these. */
export function annotationsIn(value: unknown): readonly JsonRecord[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isAnnotation) ? value : null;
  if (isAnnotation(value)) return [value];
  if (!isRecord(value)) return null;
  const {type, items, first} = value;
  if (Array.isArray(items) && /^Annotation(?:Page|Collection)$/.test(String(type))) return items.filter(isRecord);
  return isRecord(first) ? annotationsIn(first) : null;
}

/** As the standard has it, or as Recogito keeps it in the page. */
function isAnnotation(value: unknown): value is JsonRecord {
  if (!isRecord(value) || !isRecord(targetOf(value))) return false;
  return value['type'] === 'Annotation' || Array.isArray(value['bodies']);
}

function targetOf({target}: JsonRecord): unknown {
  return Array.isArray(target) ? target[0] : typeof target === 'string' ? {source: target} : target;
}

/**
 * Places that annotations name: by an address of ours, or by the quoted words with a position beside them.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function readAnnotations(annotations: readonly JsonRecord[], text: string): FileRead {
  const lines = featureLines(text, annotations.length, 'Annotation');
  return {
    format: 'W3C Web Annotations',
    datum: annotations.some(hasPosition) ? null : 'WGS 84',
    candidates: annotations.flatMap((annotation, i) => fromAnnotation(annotation, lines[i] ?? 1)),
    remarks: [],
  };
}

function hasPosition(annotation: JsonRecord): boolean {
  return bodiesOf(annotation).some(({geometry}) => geometryOf(geometry) !== null);
}

function bodiesOf({body, bodies}: JsonRecord): readonly JsonRecord[] {
  return [body, bodies].flat().filter(isRecord);
}

function fromAnnotation(annotation: JsonRecord, line: number): readonly Candidate[] {
  const bodies = bodiesOf(annotation);
  const quote = quoteOf(annotation);
  if (!quote)
    return [candidate(line, {refusal: say('没有引文（TextQuoteSelector）', 'it quotes no words (TextQuoteSelector)')})];
  const tags = bodies.flatMap(({purpose, value}) =>
    typeof value === 'string' && (purpose === undefined || purpose === 'tagging' || purpose === 'classifying')
      ? [value]
      : [],
  );
  const links = bodies.flatMap(({source, value}) => {
    const iri = source ?? (typeof value === 'string' && /^https?:/.test(value) ? value : null);
    return typeof iri === 'string' ? [iri] : [];
  });
  const geometry = bodies.map((body) => geometryOf(body['geometry'])).find((found) => found !== null) ?? null;
  const notPlace = tags.find((tag) => /^(?:person|event|人物|人|事件)$/i.test(tag.trim()));
  if (notPlace)
    return [
      candidate(line, {
        name: shortened(quote.exact),
        refusal: say(`标为“${notPlace}”，不是地点`, `it is tagged “${notPlace}” and is no place`),
      }),
    ];
  const ids = links.flatMap((iri) => idOfIri(iri) ?? []);
  if (ids.length > 0 && !geometry) return ids.map((id) => candidate(line, {id, quote}));
  return [candidate(line, {id: ids[0] ?? null, name: quote.exact, geometry, quote})];
}

function shortened(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}

function quoteOf(annotation: JsonRecord): Quote | null {
  const target = targetOf(annotation);
  const selectors = isRecord(target) ? [target['selector']].flat().filter(isRecord) : [];
  const found = selectors.find(({exact, quote}) => typeof exact === 'string' || typeof quote === 'string');
  if (!found) return null;
  const text = (key: string): string | undefined => (typeof found[key] === 'string' ? found[key] : undefined);
  const [prefix, suffix] = [text('prefix'), text('suffix')];
  return {exact: text('exact') ?? text('quote') ?? '', ...(prefix && {prefix}), ...(suffix && {suffix})};
}
