import type {Locale} from '../domain/text.ts';
import {EN} from './words/en.ts';
import {ZH, type EditWords} from './words/zh.ts';

/** All words of the editor; what they share with the product (kinds, voices, themes) stands in the product's own table. */
export const EDIT_WORDS: Readonly<Record<Locale, EditWords>> = {'zh-CN': ZH, en: EN};
