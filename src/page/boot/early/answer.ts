import {PASSAGE_KINDS} from '../../../domain/passage.ts';
import {afterFrame} from '../../../browser/after-frame.ts';
import {isAsServed} from '../../../browser/as-served.ts';
import {hasWebgl2} from '../../../browser/has-webgl2.ts';
import {isPlainClick} from '../../../browser/plain-click.ts';

/** What was done before the app was there. */
export interface EarlyAnswer {
  /** The app answers from now on, and finds the page as it was served. @returns whether a place was chosen on the map itself */
  readonly handOver: () => boolean;
  /** All of the app is there: does again the last thing that nobody has answered. */
  readonly finish: () => void;
}

declare global {
  interface Window {
    earlyAnswer?: EarlyAnswer;
    /** Here already, so that the app need not bring it along. */
    isAsServed?: typeof isAsServed;
  }
}

/**
 * Answers a click on a place from the page as served, before any other script has come: its quotations take the panel, its shapes light
 * up, the address names it. The app goes on from there. A page in another language is not in sight before the app has drawn it; one that
 * the browser has translated gives no quotations: there the address alone tells the app what to show.
 */
function answerEarly({document, location, history}: Window): EarlyAnswer {
  let handedOver = false;
  let onMap = false;
  let missed: HTMLElement | null = null;
  const panel = document.getElementById('panel') as HTMLElement;
  const titles = (panel.dataset['kinds'] as string).split('|');

  const clear = (): void => {
    for (const shown of document.querySelectorAll('.early')) shown.remove();
    for (const shape of document.querySelectorAll('.early-lit')) shape.classList.remove('early-lit');
  };
  const answer = (id: string): boolean => {
    const entry = document.getElementById(`place-${id}`);
    if (!entry) return false;
    if (!isAsServed(document)) return true;
    clear();
    const said = [...document.querySelectorAll<HTMLElement>('.story .plain li')].filter((item) =>
      [...item.querySelectorAll('a')].some(({dataset}) => dataset['place'] === id),
    );
    const view = element(
      'article',
      'place-view early',
      element('p', 'crumb', element('span', '', '\u00a0')),
      element('h2', '', textOf(entry, '.name')),
      element('p', 'summary', element('strong', '', textOf(entry, '.count'))),
      ...PASSAGE_KINDS.flatMap((kind, at) => sectionOf(titles[at] as string, kind, said)),
    );
    view.dataset['place'] = id;
    panel.prepend(view);
    for (const shape of document.querySelectorAll(`.poster a[data-place="${id}"]`)) shape.classList.add('early-lit');
    return true;
  };
  const onClick = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    const target = (event.target as Element).closest<HTMLElement>('a, button, #map [data-place]');
    if (!target) return;
    // By then the app's own listener has had its turn.
    if (handedOver)
      return void setTimeout(() => {
        if (!event.defaultPrevented && target.matches('button')) missed = target;
      });
    const {place} = target.dataset;
    if (place && answer(place)) {
      missed = null;
      onMap = target.closest('#map') !== null;
      name(place, onMap);
    } else if (target.matches('button') || Object.keys(target.dataset).length > 0) missed = target;
    else return;
    event.preventDefault();
  };
  const name = (place: string, stays: boolean): void => {
    const query = new URLSearchParams(location.search);
    query.set('place', place);
    if (stays) query.set('at', 'all');
    else query.delete('at');
    history.pushState(null, '', `?${query}`);
  };

  document.addEventListener('click', onClick);
  answer(new URLSearchParams(location.search).get('place') ?? '');
  performance.mark('map-usable');
  return {
    handOver() {
      handedOver = true;
      clear();
      return onMap;
    },
    finish() {
      document.removeEventListener('click', onClick);
      missed?.click();
    },
  };
}

/** Takes out what the page keeps for later (`preload-rest.ts`), once the page is there to its end: the app reads all of it. */
function release(id: 'app' | 'rest'): void {
  if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', () => release(id));
  const kept = document.getElementById(id);
  if (kept instanceof HTMLTemplateElement) kept.replaceWith(kept.content);
}

/**
 * Calls back when the first picture is on the screen: where graphics are slow, long after its frame. On a slow processor the bar may have been
 * painted before the rest of the page was read: then the picture is that of the next frame.
 */
function afterFirstPaint(run: () => void): void {
  if (
    document.visibilityState === 'hidden' ||
    !PerformanceObserver.supportedEntryTypes?.includes('paint') ||
    performance.getEntriesByType('paint').length > 0
  )
    return afterFrame(run);
  const observer = new PerformanceObserver(() => {
    observer.disconnect();
    run();
  });
  observer.observe({type: 'paint', buffered: true});
}

function sectionOf(title: string, kind: string, said: readonly HTMLElement[]): readonly HTMLElement[] {
  const items = said.filter(({dataset}) => dataset['kind'] === kind);
  return items.length === 0
    ? []
    : [
        element(
          'section',
          'kind',
          element('h3', '', title, ' ', element('span', 'count', String(items.length))),
          ...items.map(quotationOf),
        ),
      ];
}

function quotationOf(item: HTMLElement): HTMLElement {
  const office = textOf(item, 'span + span');
  return element(
    'figure',
    'quotation',
    element('blockquote', 'words', textOf(item, 'q')),
    element(
      'figcaption',
      '',
      element(
        'p',
        'attribution',
        element('span', office && 'speaker', textOf(item, 'span')),
        element('span', 'office', office),
      ),
    ),
  );
}

function textOf(parent: Element, selector: string): string {
  return parent.querySelector(selector)?.textContent ?? '';
}

function element(tag: string, className: string, ...content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

window.isAsServed = isAsServed;
const {classList, dataset} = document.documentElement;
const english = classList.contains('later');
if (!english) window.earlyAnswer = answerEarly(window);
const passage = new URLSearchParams(location.search).has('passage');
// The first picture is the map and the head of the column: to lay out the rest takes as long again. That has the second, and the app begins
// after it; but what the app alone can show waits for the app.
if (english) release('app');
afterFirstPaint(() => {
  if (!passage) delete dataset['first'];
  if (english) return;
  if (passage) release('app');
  afterFrame(() => {
    release('app');
    if (hasWebgl2()) release('rest');
  });
});
