import {MESSAGES} from './messages.ts';
import {EN} from './messages-en.ts';

// Where pages are made, both languages are there from the start.
MESSAGES.en = EN;
