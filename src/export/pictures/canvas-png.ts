/** SVG to PNG in the browser, with the reader's own faces. Fails where the browser can draw no picture of that size. */
export async function canvasPng(svg: string, scale: number): Promise<Uint8Array> {
  const [width, height] = scaledSize(svg, scale);
  const address = URL.createObjectURL(new Blob([resized(svg, width, height)], {type: 'image/svg+xml'}));
  try {
    const image = await loadImage(address);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (!blob || blob.size === 0) throw new Error(`${width} × ${height}`);
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

function scaledSize(svg: string, scale: number): readonly [number, number] {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [Math.round(Number(width) * scale), Math.round(Number(height) * scale)];
}

/** The same picture at its final size: enlarging it afterwards would blur it in some browsers. */
function resized(svg: string, width: number, height: number): string {
  return svg.replace(/(<svg[^>]*) width="[\d.]+" height="[\d.]+"/, `$1 width="${width}" height="${height}"`);
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('SVG')));
    image.src = address;
  });
}
