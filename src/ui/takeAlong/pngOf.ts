/** A drawing as a PNG: that very SVG, drawn by the browser at the density of print. */
import { PlaygroundError } from '../../base/errors.ts';
import { pngDensity } from '../../figures/pngDensity.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { PICTURE } from '../../text/en/picture.ts';

const DOTS_PER_INCH = 300;
const MM_PER_INCH = 25.4;

/** Images tell their sizes in whole pixels: too coarse for print. */
function heightOverWidth(svg: string): number {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) ([^\s"]+)"/.exec(svg) ?? [];
  return Number(height) / Number(width);
}

const failed = (cause?: unknown) =>
  new PlaygroundError('no-picture', sayOfAny(PICTURE.failed), cause === undefined ? {} : { cause });

/**
 * @param width of the drawing, mm
 * @throws PlaygroundError `no-picture` where the browser cannot draw it
 */
export async function pngOf(svg: string, width: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round((width / MM_PER_INCH) * DOTS_PER_INCH);
    canvas.height = Math.round(canvas.width * heightOverWidth(svg));
    const context = canvas.getContext('2d');
    if (context === null) throw failed();
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (drawn === null) throw failed();
    const bytes = pngDensity(new Uint8Array(await drawn.arrayBuffer()), DOTS_PER_INCH);
    return new Blob([bytes], { type: 'image/png' });
  } catch (cause) {
    throw cause instanceof PlaygroundError ? cause : failed(cause);
  } finally {
    URL.revokeObjectURL(url);
  }
}
