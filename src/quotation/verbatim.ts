/**
 * For words that a translation of the page leaves alone: the article's own, and names as the map writes them. Preact sets a property
 * where the page as served has an attribute.
 */
export const VERBATIM = {translate: (typeof document === 'undefined' ? 'no' : false) as boolean};
