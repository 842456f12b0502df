import {toBase64} from './base64.ts';
import type {Briefing, Scene, ScenePicture} from './briefing.ts';
import {pictureHead} from './picture-bytes.ts';

/** The folder of an article's pictures, in that of its open data. */
export const PICTURES = 'pictures/';
const OWN = /^data:image\/(?:jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$/;

/** A picture that a reader has added holds itself; those of the article are files of the site. */
export function isOwnPicture(src: string): boolean {
  return src.startsWith('data:');
}

/** Whether an address is a JPEG or PNG that holds itself: nothing is fetched for it, and nothing in it runs. */
export function isPictureData(src: string): boolean {
  return OWN.test(src);
}

/** @throws where the bytes are no picture that can be shown */
export function toPictureData(bytes: Uint8Array): string {
  const head = pictureHead(bytes);
  if (!head) throw new Error('neither JPEG nor PNG');
  return `data:${head.type};base64,${toBase64(bytes)}`;
}

/** The scene with this picture instead of the one that it has; null for none. */
export function withPicture(scene: Scene, picture: ScenePicture | null): Scene {
  const {picture: _before, ...bare} = scene;
  return {...bare, ...(picture && {picture})};
}

/** The briefing with each of its pictures as `change` gives it; null takes it away. */
export function withPictures(
  briefing: Briefing,
  change: (picture: ScenePicture, at: number) => ScenePicture | null,
): Briefing {
  return {
    ...briefing,
    scenes: briefing.scenes.map((scene, at) => {
      if (!scene.picture) return scene;
      const changed = change(scene.picture, at);
      return changed === scene.picture ? scene : withPicture(scene, changed);
    }),
  };
}

/** The briefing with all its pictures in it, for what stands alone: slides, a handout, the one file. `read` gives the bytes of a file of the site. */
export async function withHeldPictures(
  briefing: Briefing,
  read: (src: string) => Promise<Uint8Array> | Uint8Array,
): Promise<Briefing> {
  const held = new Map<string, string>();
  for (const {picture} of briefing.scenes)
    if (picture && !isOwnPicture(picture.src)) held.set(picture.src, toPictureData(await read(picture.src)));
  return withPictures(briefing, (picture) => {
    const src = held.get(picture.src);
    return src === undefined ? picture : {...picture, src};
  });
}
