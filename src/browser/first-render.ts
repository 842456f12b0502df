import {render, type ComponentChild} from 'preact';

/** Elements in which nothing stands but what we have drawn, or drawn upon. */
export const OURS = new WeakSet<Element>();

/** Preact leaves beside its own what it has not drawn: the page as served goes first. */
export function takeOver(root: Element): void {
  if (!OURS.has(root)) root.replaceChildren();
  OURS.add(root);
}

/** How the panel is drawn: at first as Preact does, and with `render.ts`, which comes after the first click can be answered, as that does. */
export const DRAWING: {render: (now: ComponentChild, root: Element) => void} = {
  render(now, root) {
    takeOver(root);
    render(now, root);
  },
};
