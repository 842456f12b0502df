import type {Locale} from '../domain/text.ts';
import type {Measures} from './messages.ts';

const MILES_PER_KM = 0.621371;
const miles = (km: number, locale: Locale): string => {
  const value = km * MILES_PER_KM;
  return (value < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString(locale);
};
const squareMiles = (km2: number, locale: Locale): string => Math.round(km2 * MILES_PER_KM ** 2).toLocaleString(locale);
const feet = (metres: number, locale: Locale): string =>
  (Math.round((metres * 3.28084) / 10) * 10).toLocaleString(locale);

/** The measures in miles and feet: loaded for readers who prefer them. */
export const IMPERIAL: Readonly<Record<Locale, Measures>> = {
  'zh-CN': {
    area: (km2) => `图上面积约 ${squareMiles(km2, 'zh-CN')} 平方英里`,
    length: (km) => `图上长约 ${miles(km, 'zh-CN')} 英里`,
    chainage: (km) => `距线路起点约 ${miles(km, 'zh-CN')} 英里`,
    distance: (km) => `${miles(km, 'zh-CN')} mi`,
    offMap: (from, direction, km) => `在${from}${direction}约 ${miles(km, 'zh-CN')} 英里，图外`,
    errorM: (metres) =>
      metres >= 1000
        ? `约 ${miles(metres / 1000, 'zh-CN')} 英里（95% 把握）`
        : `约 ${feet(metres, 'zh-CN')} 英尺（95% 把握）`,
  },
  en: {
    area: (km2) => `about ${squareMiles(km2, 'en')} square miles on this map`,
    length: (km) => `about ${miles(km, 'en')} miles on this map`,
    chainage: (km) => `about ${miles(km, 'en')} miles from the start of the line`,
    distance: (km) => `${miles(km, 'en')} mi`,
    offMap: (from, direction, km) => `about ${miles(km, 'en')} miles ${direction} of ${from}, off the map`,
    errorM: (metres) =>
      metres >= 1000 ? `about ${miles(metres / 1000, 'en')} miles (95 %)` : `about ${feet(metres, 'en')} feet (95 %)`,
  },
};
