import type {Locale} from '../../../domain/text.ts';
import {TAKE_AWAY_MESSAGES} from './messages.ts';

export type Progress =
  | {readonly kind: 'making'; readonly done: number; readonly of: number}
  | {readonly kind: 'done'; readonly file: string}
  | {readonly kind: 'failed'; readonly reason: string};

interface SlidesProgressProps {
  readonly title: string;
  readonly locale: Locale;
  readonly progress: Progress;
}

/** How far the slides are, and what became of them. */
export function SlidesProgress({title, locale, progress}: SlidesProgressProps) {
  const t = TAKE_AWAY_MESSAGES[locale];
  const part = progress.kind === 'making' ? progress.done / progress.of : 1;
  return (
    <>
      <h2>{t.making(title)}</h2>
      <div
        class="progress"
        role="progressbar"
        aria-label={t.slides}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
      >
        <div style={`width:${Math.round(part * 100)}%`} />
      </div>
      <p class="said" role="status" data-state={progress.kind}>
        {saidOf(progress, locale)}
      </p>
      <footer>
        <button type="button" data-close="">
          {progress.kind === 'making' ? t.cancel : t.close}
        </button>
      </footer>
    </>
  );
}

function saidOf(progress: Progress, locale: Locale): string {
  const t = TAKE_AWAY_MESSAGES[locale];
  switch (progress.kind) {
    case 'making':
      return t.progress(progress.done, progress.of);
    case 'done':
      return t.done(progress.file);
    case 'failed':
      return t.failed(progress.reason);
  }
}
