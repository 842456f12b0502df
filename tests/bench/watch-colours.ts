import type {CDPSession} from 'playwright-core';
import {FLAVOURS} from '../../src/carto/flavour.ts';
import {countPixels, parseHex, readPixels} from '../browser/pixels.ts';

/** So near that county and district stay apart. */
const TOLERANCE = 5;
/** Share of the picture that must have the districts' colour. */
const LEAST_SHARE = 0.004;

/**
 * When the first frame arrives that shows the districts in their colour, in ms since 1970. A frame's own time stamp says when it was begun, up
 * to most of a second earlier: its arrival counts.
 */
export async function watchColours(session: CDPSession): Promise<{readonly arrival: Promise<number>}> {
  const district = parseHex(FLAVOURS.light.colour.district);
  const arrival = new Promise<number>((resolve) => {
    session.on('Page.screencastFrame', ({data, sessionId}) => {
      const arrived = Date.now();
      session.send('Page.screencastFrameAck', {sessionId}).catch(() => undefined);
      const pixels = readPixels(Buffer.from(data, 'base64'));
      if (countPixels(pixels, district, {tolerance: TOLERANCE}) < pixels.width * pixels.height * LEAST_SHARE) return;
      resolve(arrived);
      session.send('Page.stopScreencast').catch(() => undefined);
    });
  });
  await session.send('Page.startScreencast', {format: 'png', maxWidth: 360, maxHeight: 300, everyNthFrame: 1});
  return {arrival};
}
