import {fetchFile} from '../../../browser/lazy/fetch-file.ts';
import type {Briefing} from '../../../domain/briefing.ts';
import {withHeldPictures} from '../../../domain/scene-picture.ts';

/** The briefing with its pictures in it, as slides and a printed page need them. Throws where one cannot be had. */
export function heldBriefing(briefing: Briefing, dataUrl: URL): Promise<Briefing> {
  return withHeldPictures(
    briefing,
    async (src) => new Uint8Array(await (await fetchFile(new URL(src, dataUrl))).arrayBuffer()),
  );
}
