import {sitePrefix} from '../domain/site.ts';

/** Where the browser keeps preferences. By itself: what runs before the first picture needs nothing else of them. */
export const PREFERENCES_KEY = sitePrefix;
