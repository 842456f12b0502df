import {sitePrefix} from '../domain/site.ts';
import type {Selection} from '../domain/view.ts';
import type {EmbedOptions} from '../export/embed/options.ts';
import {boundedHeight, PROTOCOL_VERSION, readGoto} from './protocol.ts';

export interface Parent {
  /** Tells the page around the frame what was chosen. */
  readonly tell: (selection: Selection) => void;
  /** Lets the page around the frame, and nobody else, choose. */
  readonly listen: (go: (id: string) => boolean) => void;
}

/** The frame's side of the protocol. Nothing is said where there is no page around. */
export function talkToParent(window: Window, frame: HTMLElement, {height}: EmbedOptions): Parent {
  const {parent} = window;
  if (parent === window) return {tell: () => {}, listen: () => {}};
  const post = (message: object): void => parent.postMessage({v: PROTOCOL_VERSION, ...message}, '*');
  let posted = 0;
  const measure = (): void => {
    const {width, height} = frame.getBoundingClientRect();
    // A column of no width is as high as it has letters.
    const needed = width > 0 ? boundedHeight(height) : null;
    if (needed === null || needed === posted) return;
    posted = needed;
    post({type: `${sitePrefix}:height`, height: needed});
  };
  if (height === 'auto') new ResizeObserver(measure).observe(frame);
  return {
    tell: (selection) =>
      post({type: `${sitePrefix}:select`, kind: selection.kind, id: selection.kind === 'none' ? '' : selection.id}),
    listen: (go) =>
      window.addEventListener('message', ({source, data}) => {
        const id = source === parent ? readGoto(data) : null;
        if (id !== null) go(id);
      }),
  };
}
