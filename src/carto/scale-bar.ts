import type {Camera, Units} from '../domain/view.ts';
import type {Locale} from '../domain/text.ts';
import {metresPerPixel} from './mercator.ts';

export interface ScaleBar {
  readonly metres: number;
  readonly pixels: number;
}

export const METRES_PER_MILE = 1609.344;

export const UNIT_WORDS: Readonly<Record<Locale, Readonly<Record<'m' | 'km' | 'mi', string>>>> = {
  'zh-CN': {m: '米', km: '公里', mi: '英里'},
  en: {m: 'm', km: 'km', mi: 'mi'},
};

/** A round distance of at most `longest` pixels, and of at least two fifths of it. */
export function scaleOf({center, zoom}: Camera, longest = 140, units: Units = 'metric'): ScaleBar {
  const perPixel = metresPerPixel(center[1], zoom);
  const unit = units === 'imperial' ? METRES_PER_MILE : 1;
  const most = (longest * perPixel) / unit;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power * unit;
  return {metres, pixels: metres / perPixel};
}

/** `20 公里`, `500 m`, `10 miles`. */
export function distanceText(metres: number, locale: Locale, units: Units = 'metric'): string {
  if (units === 'imperial') return `${Math.round((metres / METRES_PER_MILE) * 100) / 100} ${UNIT_WORDS[locale].mi}`;
  const {km, m} = UNIT_WORDS[locale];
  return metres >= 1000 ? `${metres / 1000} ${km}` : `${metres} ${m}`;
}
