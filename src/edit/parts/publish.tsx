import {useEffect, useState} from 'preact/hooks';
import {inLocale} from '../../words/locales.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {Act} from './common.tsx';
import {FaultList} from './problems.tsx';

/** In pixels, as readers meet the page. */
const WIDTHS = {phone: 375, column: 680, screen: 1280} as const;
type Width = keyof typeof WIDTHS;

/** The article's own page beside, as its files are now, and the button that publishes it. */
export function Publish({desk, state}: PartProps) {
  const {sheet, locale, publishing, waiting} = state;
  const t = EDIT_WORDS[locale];
  const [width, setWidth] = useState<Width>('column');
  /** The page is loaded anew when the files have become others and nothing is on its way. */
  const [version, setVersion] = useState(sheet?.version ?? '');
  useEffect(() => {
    if (sheet && waiting.length === 0) setVersion(sheet.version);
  }, [sheet?.version, waiting.length]);
  if (!sheet) return null;
  const {faults, warnings} = sheet;
  const publish = async (): Promise<void> => {
    desk.set({publishing: {is: 'running', step: {zh: '', en: ''}, part: 0}, refusal: null});
    const answer = await desk.server.post(`articles/${sheet.id}/publish`);
    if (answer.is === 'given') return;
    desk.set({publishing: {is: 'nothing'}, ...(answer.is === 'away' && {isConnected: false})});
    if (answer.is === 'refused') desk.set({refusal: {...answer.refusal, stroke: null}});
  };
  return (
    <main class="publish" aria-label={t.publish}>
      <section class="look" aria-label={t.lookLabel}>
        <fieldset class="group widths">
          <legend>{t.width}</legend>
          {(Object.keys(WIDTHS) as Width[]).map((each) => (
            <button key={each} type="button" aria-pressed={each === width} onClick={() => setWidth(each)}>
              {t.widths[each]}
            </button>
          ))}
        </fieldset>
        {faults.length > 0 ? (
          <p class="remark">{t.noLook}</p>
        ) : (
          <div class="stage" data-width={width}>
            <iframe key={version} title={t.lookLabel} src={sheet.page} style={{'--width': WIDTHS[width]}} />
          </div>
        )}
      </section>
      <aside class="decide">
        <section class="card" data-card="" tabIndex={-1} aria-label={t.steps.publish}>
          <h2>{t.steps.publish}</h2>
          <p>{faults.length > 0 ? t.faultsStop(faults.length) : t.mayPublish}</p>
          <div class="acts">
            <Act
              by="Enter"
              isMain
              disabled={faults.length > 0 || publishing.is === 'running' || waiting.length > 0}
              act={() => void publish()}
            >
              {t.publish}
            </Act>
          </div>
          <Progress desk={desk} state={state} />
          <FaultList desk={desk} sheet={sheet} faults={faults} isFault locale={locale} />
          <FaultList desk={desk} sheet={sheet} faults={warnings} isFault={false} locale={locale} />
        </section>
      </aside>
    </main>
  );
}

function Progress({desk, state: {publishing, sheet, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  switch (publishing.is) {
    case 'nothing':
      return null;
    case 'running':
      return (
        <p role="status">
          <progress value={publishing.part} max={1} aria-label={t.publish} /> {inLocale(publishing.step, locale)}
        </p>
      );
    case 'done':
      return (
        <div role="status" data-published="">
          <p>
            <strong>{t.isPublished}</strong>{' '}
            <a href={publishing.address} target="_blank" rel="noreferrer">
              {publishing.address}
            </a>
          </p>
          <p>
            {t.liesIn} <code>{publishing.folder}</code>
          </p>
          <details>
            <summary>{t.changedFiles(publishing.changed.length)}</summary>
            <ul class="changed">
              {publishing.changed.map((file) => (
                <li key={file}>
                  <code>{file}</code>
                </li>
              ))}
            </ul>
          </details>
        </div>
      );
    case 'refused':
      return (
        <div role="alert" data-refused="">
          <p class="fault">{inLocale(publishing.why, locale)}</p>
          {sheet ? <FaultList desk={desk} sheet={sheet} faults={publishing.faults} isFault locale={locale} /> : null}
        </div>
      );
  }
}
