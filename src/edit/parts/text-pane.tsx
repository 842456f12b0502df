import {useEffect, useRef} from 'preact/hooks';
import {lineSpans} from '../../domain/article.ts';
import type {Span} from '../../domain/text.ts';
import {firstLine, itemsOf, type Item} from '../model/items.ts';
import {segmentsOf} from '../model/segments.ts';
import {trimmed} from '../model/spans.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {FindWords} from './find-words.tsx';

/** The text with what is suggested and decided in it. Words that are selected in it are to become something. */
export function TextPane({desk, state}: PartProps) {
  const {sheet, step, at, picked, locale} = state;
  const t = EDIT_WORDS[locale];
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    ref.current?.querySelector('.now, .picked')?.scrollIntoView({block: 'nearest'});
  }, [at, step, picked]);
  useEffect(() => (ref.current ? listenToSelections(ref.current, pick, choose) : undefined), []);
  if (!sheet) return null;

  function pick(span: Span): void {
    const {sheet, step} = desk.state();
    if (!sheet || step === 'lines') return;
    const words = trimmed(sheet.text, span);
    if (words.end > words.start) desk.set({picked: words, bulk: null});
  }

  function choose(key: string): void {
    desk.set({at: key, picked: null, bulk: null});
  }

  const marks: readonly Mark[] = marksOf(state);
  const kinds = new Map(
    sheet.article.structure.flatMap(({kind, lines}) => rangeOf(lines).map((line) => [line, kind] as const)),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: keys must reach it
    <section class="text" ref={ref} aria-label={t.textLabel} lang="zh-CN" tabIndex={0}>
      <FindWords desk={desk} state={state} />
      {lineSpans(sheet.text).map((line, index) =>
        line.end > line.start ? (
          <p key={index} class={`line ${kinds.get(index + 1) ?? 'nothing'}`} data-line={index + 1}>
            {segmentsOf(line, marks).map(({start, end, marks: over}) => (
              <span
                key={start}
                data-start={start}
                class={[...new Set(over.flatMap((mark) => mark.look))].join(' ')}
                data-mark={over.findLast(({isOwn}) => isOwn)?.key}
              >
                {sheet.text.slice(start, end)}
              </span>
            ))}
          </p>
        ) : null,
      )}
    </section>
  );
}

interface Mark {
  readonly key: string;
  readonly spans: readonly Span[];
  readonly look: readonly string[];
  /** Whether it is decided in this step. */
  readonly isOwn: boolean;
}

const BEHIND: Readonly<Partial<Record<PartProps['state']['step'], readonly ('places' | 'passages')[]>>> = {
  passages: ['places'],
  positions: ['passages'],
};

function marksOf({sheet, step, at, picked}: PartProps['state']): readonly Mark[] {
  if (!sheet) return [];
  const own = itemsOf(sheet, step).map((item): Mark => ({
    key: item.key,
    spans: item.spans,
    isOwn: true,
    look: [`of-${item.of}`, item.state, sure(item), ...(item.key === at ? ['now'] : [])],
  }));
  const behind = (BEHIND[step] ?? []).flatMap((other) =>
    itemsOf(sheet, other)
      .filter(({state}) => state === 'taken')
      .map((item): Mark => ({key: item.key, spans: item.spans, isOwn: false, look: [`behind-${item.of}`]})),
  );
  const selected: readonly Mark[] = picked ? [{key: 'picked', spans: [picked], isOwn: false, look: ['picked']}] : [];
  return [...behind, ...own, ...selected];
}

const sure = ({certainty}: Item): string => (certainty >= 0.85 ? 'sure' : certainty >= 0.6 ? 'likely' : 'doubtful');

function rangeOf(lines: Parameters<typeof firstLine>[0]['lines']): readonly number[] {
  const all = typeof lines === 'number' ? [lines] : lines;
  const first = Math.min(...all);
  return Array.from({length: Math.max(...all) - first + 1}, (_, at) => first + at);
}

/** In ms: handles on a touch screen move on after the finger has gone. */
const SETTLED_MS = 350;

/** Hears of words that are selected in `pane`, when the selection has come to rest, and of marks that are pressed. */
function listenToSelections(pane: HTMLElement, hear: (span: Span) => void, press: (mark: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDown = false;
  const settle = (): void => {
    clearTimeout(timer);
    const selection = getSelection();
    if (isDown || !selection || selection.isCollapsed || !pane.contains(selection.anchorNode)) return;
    const [from, to] = [
      offsetOf(selection.anchorNode, selection.anchorOffset),
      offsetOf(selection.focusNode, selection.focusOffset),
    ];
    if (from !== null && to !== null && from !== to) hear({start: Math.min(from, to), end: Math.max(from, to)});
  };
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED_MS);
  };
  const onDown = (): void => void (isDown = true);
  const onUp = (): void => {
    isDown = false;
    settle();
  };
  const onClick = ({target}: MouseEvent): void => {
    const {mark} = (target as Element).closest<HTMLElement>('[data-mark]')?.dataset ?? {};
    if (mark && String(getSelection()) === '') press(mark);
  };
  pane.addEventListener('click', onClick);
  document.addEventListener('selectionchange', onChange);
  pane.addEventListener('pointerdown', onDown);
  document.addEventListener('pointerup', onUp);
  return () => {
    pane.removeEventListener('click', onClick);
    document.removeEventListener('selectionchange', onChange);
    pane.removeEventListener('pointerdown', onDown);
    document.removeEventListener('pointerup', onUp);
  };
}

/** Offset in the text of a point in the pane; null outside it. */
function offsetOf(node: Node | null, offset: number): number | null {
  const run = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-start]');
  if (run) return Number(run.dataset['start']) + (node instanceof Element ? 0 : offset);
  const inside = node instanceof Element ? node.childNodes[offset] : null;
  const next =
    inside instanceof Element ? (inside.closest('[data-start]') ?? inside.querySelector('[data-start]')) : null;
  return next instanceof HTMLElement ? Number(next.dataset['start']) : null;
}
