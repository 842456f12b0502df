import type {ScenePicture} from '../../domain/briefing.ts';
import type {Locale} from '../../domain/text.ts';
import {licenceIn} from './licence-words.ts';

/** What stands at every picture, wherever it is shown: whose it is, and under which licence. */
export function pictureCredit({credit, licence}: Pick<ScenePicture, 'credit' | 'licence'>, locale: Locale): string {
  return `${credit} · ${licenceIn(licence, locale)}`;
}
