/**
 * Begins the name of the frame in which the editor shows an article's page for its briefings. The whole name is the key under which they stand
 * in the tab's own storage: what the page changes there, the editor writes into the article.
 */
export const BRIEFINGS_OF = 'briefings-of:';
