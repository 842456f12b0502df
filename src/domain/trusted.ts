/**
 * Vouches for markup and script addresses of our own making, where a page's content policy asks for that (`require-trusted-types-for 'script'`).
 * What the reader typed, what a file, a message or an address brings is set as text and never goes through here; the credit of a foreign basemap is
 * parsed into a document that runs nothing, and only its words and links are taken.
 */
interface Policy {
  readonly createHTML: (markup: string) => string;
  readonly createScriptURL: (address: string) => string;
}

/** The policy's name, as the content policy allows it. */
export const TRUSTED_POLICY = 'article-map';

const same = (text: string): string => text;

/** A page that is not ours may allow no policy but its own. */
function createPolicy(): Policy {
  const {trustedTypes} = globalThis as {trustedTypes?: {createPolicy: (name: string, rules: Policy) => Policy}};
  const rules: Policy = {createHTML: same, createScriptURL: same};
  try {
    return trustedTypes?.createPolicy(TRUSTED_POLICY, rules) ?? rules;
  } catch {
    return rules;
  }
}

/** A browser allows a name once; the first script of a frame and what it loads later each have a copy of this file. */
const KEPT = Symbol.for(TRUSTED_POLICY);
const policy = ((globalThis as {[KEPT]?: Policy})[KEPT] ??= createPolicy());

/** Markup that this program has written, every text in it escaped. */
export const trustedMarkup = (markup: string): string => policy.createHTML(markup);

/** The address of a script of this site. */
export const trustedAddress = (address: string): string => policy.createScriptURL(address);
