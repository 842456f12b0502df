import type {Desk, DeskState} from '../model/desk.ts';
import {inLocale} from '../../words/locales.ts';
import {EDIT_WORDS} from '../words.ts';
import {Bar} from './bar.tsx';
import {Card} from './card.tsx';
import {ItemList} from './item-list.tsx';
import {MapPane} from './map-pane.tsx';
import {Publish} from './publish.tsx';
import {Briefings} from './briefings.tsx';
import {ShelfView} from './shelf.tsx';
import {TextPane} from './text-pane.tsx';

/** What every part is given. */
export interface PartProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

export function App({desk, state}: PartProps) {
  const t = EDIT_WORDS[state.locale];
  return (
    <div class="desk">
      <Notices desk={desk} state={state} />
      <Bar desk={desk} state={state} />
      {state.sheet ? <Work desk={desk} state={state} /> : <ShelfView desk={desk} state={state} />}
      <p class="unseen" role="status">
        {state.said || (state.waiting.length > 0 ? t.saving : '')}
      </p>
    </div>
  );
}

/** What is in the way of working, each with what may be done. */
function Notices({desk, state: {isConnected, isElsewhere, refusal, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  if (isConnected && !isElsewhere && !refusal) return null;
  const {stroke} = refusal ?? {stroke: null};
  return (
    <div class="notices" role="alert">
      {isConnected ? null : <p>{t.away}</p>}
      {isElsewhere ? <p>{t.elsewhere}</p> : null}
      {refusal ? (
        <p>
          {inLocale(refusal.refused, locale)}{' '}
          {refusal.faults?.map(({message, hint}, at) => (
            <span key={at}>
              {inLocale(message, locale)} → {inLocale(hint, locale)}{' '}
            </span>
          ))}
          {stroke ? (
            <button type="button" onClick={() => desk.change(stroke.label, stroke.changes)}>
              {t.again}
            </button>
          ) : null}{' '}
          <button type="button" onClick={() => desk.set({refusal: null})}>
            {t.dismiss}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Work({desk, state}: PartProps) {
  if (state.step === 'publish') return <Publish desk={desk} state={state} />;
  if (state.step === 'briefings') return <Briefings desk={desk} state={state} />;
  return (
    <main class="work">
      <TextPane desk={desk} state={state} />
      <MapPane desk={desk} state={state} />
      <aside class="decide">
        <Card desk={desk} state={state} />
        <ItemList desk={desk} state={state} />
      </aside>
    </main>
  );
}
