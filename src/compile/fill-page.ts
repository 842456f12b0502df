import type {Bundle} from '../domain/bundle.ts';

/** What the page holds before any script runs. */
export interface Prerendered {
  readonly html: string;
  readonly head: string;
}

/** Fills `<!--app-html-->`, `<!--app-head-->` and `<!--bundle-->`; a page without a placeholder stays as it is. */
export function fillPage(page: string, {html, head}: Prerendered, bundle: Bundle): string {
  return page
    .replace('<!--app-head-->', () => head)
    .replace('<!--app-html-->', () => html)
    .replace('<!--bundle-->', () => `<script type="application/json" id="bundle">${toScriptJson(bundle)}</script>`);
}

/** JSON that cannot end the script element it stands in, whatever the article says. */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
