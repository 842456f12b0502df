import {FLAVOURS, type Flavour} from '../../carto/flavour.ts';
import type {Size} from '../../carto/mercator.ts';
import type {Index} from '../../domain/bundle.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Locale} from '../../domain/text.ts';
import type {LayerId} from '../../domain/view.ts';
import {escapeXml} from '../../map/painter/svg/escape-xml.ts';

/** What every picture is made from. */
export interface PictureData {
  readonly index: Index;
  readonly features: MapFeatures;
  readonly locale: Locale;
  /** The day it is made, as its date line says. */
  readonly date: Date;
  /** Layers that are switched off. */
  readonly hidden: ReadonlySet<LayerId>;
}

/** A flavour with lettering and lines for a picture that is `k` times as large as usual. */
export function scaledFlavour(name: Flavour['name'], k: number): Flavour {
  const {colour} = FLAVOURS[name];
  return {name, lettering: k, stroke: k, colour};
}

/** A picture that stands alone: no style sheet, no script, nothing fetched. `describe` is what someone hears who cannot see it. */
export function page(
  {width, height}: Size,
  flavour: Flavour,
  {title, describe, lang}: {readonly title: string; readonly describe: string; readonly lang: Locale},
  body: string,
): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" lang="${lang}">` +
    `<title id="title">${escapeXml(title)}</title><desc id="description">${escapeXml(describe)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${flavour.colour.paper}"/>${body}</svg>\n`
  );
}
