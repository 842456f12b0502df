import {render, type ComponentChild} from 'preact';

/** How the panel is drawn: at first as Preact does, and with `render.ts`, which comes after the first click can be answered, as that does. */
export const DRAWING: {render: (now: ComponentChild, root: Element) => void} = {render};
