import type {PlaceId} from '../../domain/id.ts';
import {posterOf} from '../painter/poster/poster.ts';
import {drawFully} from '../painter/svg/draw-fully.ts';
import type {SvgPainter} from '../painter/svg/svg-painter.ts';
import type {MapParts} from './fetch-map.ts';
import type {MapCore} from './map-core.ts';
import type {Looks} from './names.ts';

/** The SVG drawn to the end, for a map that remains one. Loaded only where MapLibre cannot be had, or is lost. */
export async function makeDo(
  {options: {store, index}, elements: {poster}, easel, svg}: MapCore,
  parts: Pick<MapParts, 'features'>,
  {FLAVOURS}: Looks,
): Promise<SvgPainter> {
  const features = await parts.features;
  const {region} = index().bundle;
  drawFully(poster, svg, {
    features,
    ...posterOf(region),
    flavour: FLAVOURS[store.get().theme === 'projector' ? 'projector' : 'light'],
    nameOf: (id) => index().place.get(id as PlaceId)?.name.zh ?? id,
  });
  easel.showAll();
  return svg;
}
