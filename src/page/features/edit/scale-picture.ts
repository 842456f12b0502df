import {toPictureData} from '../../../domain/scene-picture.ts';

/** What a picture added here may weigh: the browser keeps some five million letters of everything that a site stores. */
export const MOST_BYTES = 400_000;
/** The message of the error where even the smallest is too heavy. */
export const TOO_HEAVY = 'too heavy';
/** Longer sides, in pixels, and qualities of JPEG, tried in this order until the picture is light enough. */
const SIDES = [1600, 1280, 1024, 800];
const QUALITIES = [0.85, 0.75, 0.62];

export interface ScaledPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture from a file as a JPEG that is no larger than a room needs, and that holds itself. What a camera wrote into the file, such as where
 * it was taken, is not in it. Rejects where the browser cannot read the file, or may not read its own canvas.
 */
export async function scalePicture(document: Document, file: Blob): Promise<ScaledPicture> {
  const image = await createImageBitmap(file);
  try {
    for (const side of SIDES.filter((each, at) => at === 0 || each < Math.max(image.width, image.height))) {
      const scale = Math.min(1, side / Math.max(image.width, image.height));
      const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
      const canvas = drawn(document, image, width, height);
      for (const quality of QUALITIES) {
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
        if (!blob) throw new Error('canvas');
        if (blob.size <= MOST_BYTES) return {src: await dataOf(blob), width, height};
      }
    }
  } finally {
    image.close();
  }
  throw new Error(TOO_HEAVY);
}

/** On white: a JPEG has no ground of its own. */
function drawn(document: Document, image: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}

async function dataOf(blob: Blob): Promise<string> {
  return toPictureData(new Uint8Array(await blob.arrayBuffer()));
}
