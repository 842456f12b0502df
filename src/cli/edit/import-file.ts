import {basename, join} from 'node:path';
import type {Bilingual} from '../../domain/text.ts';
import type {ImportPlan, ImportRequest} from '../../edit/protocol.ts';
import {knownOf} from '../import-places/known.ts';
import {planImport, type Plan} from '../import-places/plan.ts';
import {readPlaces} from '../import-places/read-file.ts';
import {takenOf} from '../import-places/taken.ts';
import type {WriteInput} from '../import-places/write-import.ts';
import {loadNamer} from '../suggest/load-lexicon.ts';
import {listPath, regionFolder, type Texts} from './article-texts.ts';
import {Refused} from './article-values.ts';
import {regionAt, regionTexts, sourceOf} from './place-changes.ts';

/** What a file of places would bring, and the files as they would be; no texts where it may not be written yet. */
export function planFile(
  root: string,
  id: string,
  {name, bytes, datum: asked, errorM, source, isSure}: ImportRequest,
): {readonly plan: Omit<ImportPlan, 'isWritten'>; readonly texts: Texts | null} {
  const path = regionFolder(root, id);
  const folder = regionAt(root, path);
  const file = basename(name.replaceAll('\\', '/')) || 'places';
  const read = readPlaces(Buffer.from(bytes, 'base64'));
  if ('refused' in read)
    throw new Refused(
      `${file} 第 ${read.line} 行：${read.refused.zh}`,
      `${file}, line ${read.line}: ${read.refused.en}`,
    );
  const datum = asked ?? read.datum;
  const found = planImport({read, known: knownOf(root, folder), folder, namer: loadNamer(), datum, errorM});
  const doubt = doubtOf(found);
  const {contradicted} = found;
  const mayTake = contradicted !== null && contradicted !== 'lat, lng';
  const record: Pick<WriteInput, 'source' | 'about'> = source ? sourceOf(folder, source) : {source: null};
  const taken = takenOf(found);
  const list = join(root, listPath(id, 'places'));
  const texts =
    (doubt && !(isSure && mayTake)) || datum === null || taken.places.length === 0
      ? null
      : regionTexts(root, new Map(), {
          folder,
          file,
          format: read.format,
          datum,
          places: taken.places,
          list,
          ...record,
          ...(taken.doubt && {about: {...record.about, doubt: taken.doubt}}),
        });
  return {plan: {doubt, mayTake, decisions: found.decisions.map(toDecision)}, texts};
}

function toDecision({
  id,
  name,
  fate,
  placed,
  reasons,
  remarks,
}: Plan['decisions'][number]): ImportPlan['decisions'][number] {
  const why = [...reasons, ...remarks];
  return {
    id,
    name,
    kind: placed?.kind ?? null,
    what: fate === 'doubted' ? 'refused' : fate,
    why: {zh: why.map(({zh}) => zh).join('；'), en: why.map(({en}) => en).join('; ')},
    geometry: placed?.geometry ?? null,
  };
}

/** Why nothing may be written yet: no datum, or one that known places speak against. */
function doubtOf({datum, contradicted, comparison}: Plan): Bilingual | null {
  const axes = contradicted === 'lat, lng';
  if (datum === null) {
    const [best, next] = comparison.medians;
    const likely = comparison.count > 0 && best && next && best.metres * 2 < next.metres ? best.reading : null;
    return {
      zh: `文件没有注明坐标系，请选定${likely ? `；看来是 ${likely}` : ''}`,
      en: `the file does not say its datum: choose one${likely ? `; it looks like ${likely}` : ''}`,
    };
  }
  if (contradicted === null) return null;
  return {
    zh: axes ? '经度和纬度看来写反了，请先改正文件' : `与已知地点不符：看来是 ${contradicted}，不是 ${datum}`,
    en: axes
      ? 'its axes look exchanged: put the longitude first in the file'
      : `known places speak for ${contradicted} and against ${datum}`,
  };
}
