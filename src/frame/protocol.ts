import {sitePrefix} from '../domain/site.ts';

/**
 * What a frame and the page around it say to each other; PREFIX is the site's. Neither side ever navigates, or takes in HTML, because of a message.
 *
 *   frame → page   {type: 'PREFIX:height', v: 1, height}        px, only with `height=auto` and when it changed
 *   frame → page   {type: 'PREFIX:select', v: 1, kind, id}      the reader, or `goto`, chose something
 *   page → frame   {type: 'PREFIX:goto', v: 1, id}              id of a place or passage; `''` for the whole map
 */
export const PROTOCOL_VERSION = 1;

/** No frame is lower or higher than this, whatever a message says. */
export const HEIGHT_RANGE = [200, 4000] as const;

/** The height to post: whole pixels in range; null where there is none to speak of. */
export function boundedHeight(height: number): number | null {
  const [least, most] = HEIGHT_RANGE;
  return Number.isFinite(height) && height > 0 ? Math.min(most, Math.max(least, Math.ceil(height))) : null;
}

/** The id in a `goto` message; null for every other message. Whether it is known is the data's to say. */
export function readGoto(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const {type, v, id} = data as Readonly<Record<string, unknown>>;
  return type === `${sitePrefix}:goto` && v === PROTOCOL_VERSION && typeof id === 'string' && id.length <= 80
    ? id
    : null;
}
