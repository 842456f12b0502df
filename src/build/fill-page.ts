/** What the page holds before any script runs. */
export interface Prerendered {
  readonly html: string;
  readonly head: string;
  /** What the page's scripts find in it, in an element with the id `first-data`. */
  readonly data?: unknown;
}

/** Fills `<!--app-html-->`, `<!--app-head-->` and `<!--app-data-->`; a page without a placeholder stays as it is. */
export function fillPage(page: string, {html, head, data}: Prerendered): string {
  return page
    .replace('<!--app-head-->', () => head)
    .replace('<!--app-html-->', () => html)
    .replace('<!--app-data-->', () => `<script type="application/json" id="first-data">${toScriptJson(data)}</script>`);
}

/** JSON that cannot end the script element it stands in, whatever the article says. */
function toScriptJson(value: unknown = null): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
