import {plainPinyin, type Speaker} from '../domain/speaker.ts';
import type {Locale} from '../domain/text.ts';
import {inLocale, LOCALES} from './locales.ts';

/** A person's name as print in this language has it. */
export function speakerName({name}: Pick<Speaker, 'name'>, locale: Locale): string {
  return LOCALES[locale].glossed ? plainPinyin(name.pinyin) : name.zh;
}

/** Organisation and office as one phrase: `东河区委书记`, `Secretary, Donghe District Party Committee`; '' where the article gives neither. */
export function officeOf({office, organisation}: Pick<Speaker, 'office' | 'organisation'>, locale: Locale): string {
  const [of, held] = [organisation, office].map((text) => (text ? inLocale(text, locale) : ''));
  return LOCALES[locale].office(of ?? '', held ?? '');
}
