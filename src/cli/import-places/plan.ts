import type {RegionFolder} from '../../../geo/read/region-folder.ts';
import type {Reading} from '../../../geo/derive/datum.ts';
import type {Bilingual} from '../../domain/text.ts';
import type {Namer} from '../../suggest/names/name-place.ts';
import {say, type Candidate, type Datum, type FileRead} from './candidate.ts';
import {decide} from './decide.ts';
import {ASSUMED_M, decision, type Decision, type Prepared} from './decision.ts';
import {compare, contradicts, evidenceOf, type Comparison} from './evidence.ts';
import {kindOfName, kindOfWord} from './kinds.ts';
import type {Known} from './known.ts';
import {mend} from './mend.ts';
import {nameAll, type Named} from './name-all.ts';

export interface Plan {
  readonly datum: Datum | null;
  readonly comparison: Comparison;
  /** Another datum, or order of axes, that the known places speak for. */
  readonly contradicted: Reading | null;
  readonly decisions: readonly Decision[];
}

export interface PlanInput {
  readonly read: FileRead;
  readonly known: Known;
  readonly folder: RegionFolder;
  readonly namer: Namer;
  /** As asked for; else as the file states it. */
  readonly datum: Datum | null;
  /** Of places that do not state one. */
  readonly errorM: number | null;
}

/** The outcome for each place of a file; writes nothing. */
export function planImport(input: PlanInput): Plan {
  const {read, known, namer} = input;
  const named = nameAll(read.candidates, known, namer);
  const prepared = read.candidates.map((candidate, i) => prepare(candidate, named[i] ?? null, input));
  const comparison = compare(prepared.flatMap(({evidence}) => evidence.slice(0, 1)));
  const contradicted = input.datum ? contradicts(comparison, input.datum) : null;
  const first = new Map<string, Candidate>();
  const decisions = prepared.map((item): Decision => {
    const {id} = item.named ?? {};
    const before = id === undefined || item.refusal ? undefined : first.get(id);
    if (id !== undefined && !item.refusal && !before) first.set(id, item.candidate);
    if (before && isSame(before, item.candidate))
      return decision(item, 'stays', say(`与第 ${before.line} 行相同`, `it is the same as in line ${before.line}`));
    if (before)
      return decision(
        item,
        'refused',
        say(
          `同一个地点已在第 ${before.line} 行，位置不同`,
          `the same place stands in line ${before.line} with another position`,
        ),
      );
    return decide(item, {known, frame: input.folder.region.frame, datum: input.datum ?? 'WGS 84'});
  });
  return {datum: input.datum, comparison, contradicted, decisions};
}

function isSame(a: Candidate, b: Candidate): boolean {
  return b.geometry === null || JSON.stringify(a.geometry) === JSON.stringify(b.geometry);
}

function prepare(candidate: Candidate, named: Named | null, {known, folder, errorM: asked}: PlanInput): Prepared {
  const mended = candidate.geometry ? mend(candidate.geometry) : null;
  const drawn = mended && 'geometry' in mended ? mended.geometry : null;
  const place = named?.place ?? null;
  const word = kindOfWord(candidate.kind);
  const kind = place?.kind ?? word ?? kindOfName(named?.zh ?? '', drawn ?? {type: 'Point', coordinates: []});
  const errorM = candidate.errorM ?? asked ?? ASSUMED_M;
  const isOddKind = candidate.kind !== null && word === null && !place?.kind;
  const {source} = candidate;
  const isOddSource = source !== null && !folder.records.some(({id}) => id === source);
  const remarks = [
    ...candidate.remarks,
    ...(mended && 'remarks' in mended ? mended.remarks : []),
    isOddKind &&
      say(
        `类型“${candidate.kind}”不认识，记为 ${kind}`,
        `its kind “${candidate.kind}” is unknown here: taken as ${kind}`,
      ),
    isOddSource &&
      say(
        `来源“${source}”不是 sources/ 中的编号，没有采用`,
        `its source “${source}” is no id in sources/ and is not used`,
      ),
  ].filter((remark) => remark !== false);
  const evidence = drawn
    ? evidenceOf({name: candidate.name, geometry: drawn, errorM, place, isStation: kind === 'station'}, known)
    : [];
  const refusal =
    candidate.refusal ??
    named?.refusal ??
    quoteRefusal(candidate, known) ??
    (mended && 'refused' in mended ? mended.refused : null);
  return {candidate, named, drawn, kind, errorM, evidence, remarks, refusal};
}

/** Annotations of somebody else's text speak of no article here. */
function quoteRefusal({quote}: Candidate, {texts}: Known): Bilingual | null {
  if (!quote) return null;
  const words = [quote.prefix ?? '', quote.exact, quote.suffix ?? ''].join('');
  if ([...texts.values()].some((text) => text.includes(words))) return null;
  return [...texts.values()].some((text) => text.includes(quote.exact))
    ? say(
        '引文在文章里，但前后文不同：标注的是别的文本',
        'its words stand in an article, but among others: another text was annotated',
      )
    : say(
        '引文不在本项目的任何一篇文章里：标注的是别的文本',
        'its words stand in no article here: another text was annotated',
      );
}
