import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {codeOf, inLocale} from '../../words/locales.ts';
import type {Held} from '../model/briefing-shelf.ts';
import {briefingFrame, keepBriefings, type BriefingKeeper} from '../model/keep-briefings.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {Act} from './common.tsx';
import {FaultList} from './problems.tsx';

/** Talks made from the article, in the page's own editor: what it keeps there is written into the article. */
export function Briefings({desk, state: {sheet, waiting, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  const [held, setHeld] = useState<readonly Held[]>([]);
  const keeper = useRef<BriefingKeeper | null>(null);
  const article = sheet?.id ?? '';
  // Before the frame is there to read it.
  useLayoutEffect(() => {
    keeper.current = keepBriefings(window, {desk, article, label: t.did.briefing}, setHeld);
    return keeper.current.end;
  }, [article]);
  useEffect(() => keeper.current?.sync(), [sheet?.briefings]);
  /** The page is loaded anew when the files have become others beneath its briefings and nothing is on its way. */
  const ground = useRef('');
  if (sheet && waiting.length === 0)
    ground.current = JSON.stringify([sheet.article, sheet.places, sheet.speakers, sheet.passages, sheet.located]);
  if (!sheet) return null;
  const [own, others] = [true, false].map((isOwn) =>
    sheet.faults.filter(({file}) => file.endsWith('briefings.yaml') === isOwn),
  );
  return (
    <main class="briefings" aria-label={t.steps.briefings}>
      <section class="card" data-card="" tabIndex={-1} aria-label={t.steps.briefings}>
        <div class="row">
          <p class="remark">{t.briefingRemark}</p>
          <Act by="Enter" isMain act={() => desk.go('publish')}>
            {t.goOn(t.steps.publish)}
          </Act>
        </div>
        {held.map(({title, message, hint}, at) => (
          <p key={at} class="fault" role="alert">
            {t.notWritten(inLocale(title, locale))} {inLocale(message, locale)} → {inLocale(hint, locale)}
          </p>
        ))}
        <FaultList desk={desk} sheet={sheet} faults={own ?? []} isFault locale={locale} />
      </section>
      {others && others.length > 0 ? (
        <p class="remark">{t.noLook}</p>
      ) : ground.current === '' ? null : (
        <iframe
          key={ground.current}
          name={briefingFrame(article)}
          title={t.steps.briefings}
          src={`${sheet.page}?mode=present&lang=${codeOf(locale)}`}
          allow="fullscreen; clipboard-write"
        />
      )}
    </main>
  );
}
