import {useState} from 'preact/hooks';
import {inLocale} from '../../words/locales.ts';
import {toBase64} from '../../domain/base64.ts';
import type {ImportPlan, ImportRequest} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';

const DATUMS = ['WGS 84', 'GCJ-02', 'BD-09'] as const;

/** Places from a file: first only what would come, on the map and as a list, then written. */
export function ImportForm({desk, state: {sheet, plan, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  const [file, setFile] = useState<File | null>(null);
  const [datum, setDatum] = useState<ImportRequest['datum']>(null);
  const [errorM, setErrorM] = useState<number | null>(null);
  const [source, setSource] = useState<string | null>(null);
  if (!sheet) return null;
  const ask = async (write: boolean, given: Partial<ImportRequest> = {}, from: File | null = file): Promise<void> => {
    if (!from) return;
    const bytes = toBase64(new Uint8Array(await from.arrayBuffer()));
    const request: ImportRequest = {name: from.name, bytes, datum, errorM, source, ...given, write};
    const answer = await desk.server.post<ImportPlan>(`articles/${sheet.id}/import`, request);
    if (answer.is === 'given') desk.set({plan: answer.given, refusal: null});
    else if (answer.is === 'refused') desk.set({refusal: {...answer.refusal, stroke: null}, plan: null});
    else desk.set({isConnected: false});
    if (write && answer.is === 'given') {
      await desk.renew();
      await desk.fetchMap();
    }
  };
  return (
    <details class="import">
      <summary>{t.fromFile}</summary>
      <label class="field">
        <span>{t.placesFile}</span>
        <input
          type="file"
          accept=".geojson,.json,.jsonld,.kml,.gpx,.csv,.tsv"
          onChange={({currentTarget}) => {
            const chosen = currentTarget.files?.[0] ?? null;
            setFile(chosen);
            void ask(false, {}, chosen);
          }}
        />
      </label>
      <div class="row">
        <label class="field">
          <span>{t.datum}</span>
          <select
            aria-label={t.datum}
            value={datum ?? ''}
            onChange={({currentTarget}) => {
              const value = (currentTarget.value || null) as ImportRequest['datum'];
              setDatum(value);
              void ask(false, {datum: value});
            }}
          >
            <option value="">{t.datumOfFile}</option>
            {DATUMS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t.errorM}</span>
          <input
            type="number"
            min="1"
            onChange={({currentTarget}) => {
              const value = Number(currentTarget.value) || null;
              setErrorM(value);
              void ask(false, {errorM: value});
            }}
          />
        </label>
        <label class="field">
          <span>{t.source}</span>
          <input
            onChange={({currentTarget}) => {
              const value = currentTarget.value.trim() || null;
              setSource(value);
              void ask(false, {source: value});
            }}
          />
        </label>
      </div>
      {plan ? <Plan plan={plan} locale={locale} write={(isSure) => void ask(true, {isSure})} /> : null}
    </details>
  );
}

interface PlanProps extends Pick<PartProps['state'], 'locale'> {
  readonly plan: ImportPlan;
  readonly write: (isSure: boolean) => void;
}

function Plan({plan, locale, write}: PlanProps) {
  const t = EDIT_WORDS[locale];
  const brings = plan.decisions.some(({what}) => what === 'comes' || what === 'changes');
  return (
    <>
      {plan.doubt ? <p class="fault">{inLocale(plan.doubt, locale)}</p> : null}
      <ul class="plan">
        {plan.decisions.map(({name, what, why}, at) => (
          <li key={at} class={what}>
            <b lang="zh-CN">{name}</b> {t.decisions[what]} <small>{inLocale(why, locale)}</small>
          </li>
        ))}
      </ul>
      <div class="acts">
        <button type="button" disabled={plan.isWritten || !brings || plan.doubt !== null} onClick={() => write(false)}>
          {plan.isWritten ? t.written : t.write}
        </button>
        {plan.mayTake && brings && !plan.isWritten ? (
          <button type="button" data-sure="" onClick={() => write(true)}>
            {t.takeDatum}
          </button>
        ) : null}
      </div>
    </>
  );
}
