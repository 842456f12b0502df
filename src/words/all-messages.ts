import {LOCALE_TAGS} from './locales.ts';
import {loadWords} from './messages.ts';

// Where pages are made, every language is there from the start.
await Promise.all(LOCALE_TAGS.map(loadWords));
