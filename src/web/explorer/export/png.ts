/** So many dots a pixel, for print. */
const DOTS = 2;

/**
 * The picture of an SVG document.
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * DOTS;
    canvas.height = height * DOTS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) throw new Error('The browser makes no PNG of this size.');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
