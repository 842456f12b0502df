/** SVG to PNG on a canvas, at `scale` device pixels for one of the picture's. Rejects where the canvas cannot be had or read. */
export async function rasteriseOnCanvas(document: Document, svg: string, scale: number): Promise<Uint8Array> {
  const image = await load(document, svg);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  [canvas.width, canvas.height] = [0, 0];
  if (!blob) throw new Error('canvas');
  return new Uint8Array(await blob.arrayBuffer());
}

/** A data address: a blob's taints the canvas in some older browsers. */
function load(document: Document, svg: string): Promise<HTMLImageElement> {
  const image = document.createElement('img');
  return new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('SVG')));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
