import type { default as SharpFunction } from 'sharp'
import { laidOutFonts } from './fonts.ts'

type Sharp = typeof SharpFunction

/** A picture has no more than these, in all and on one side: a larger drawing is made smaller. */
const [PIXELS, SIDE] = [24_000_000, 16_000]

export type Raster = (svg: string, scale?: number) => Promise<Buffer>

/**
 * Makes pictures of drawings, in threads of its own. Faces are found by fontconfig, which reads its settings once in a
 * process, when the first text is set.
 * @param folder where the faces are laid out
 * @param packages the folder of installed packages
 */
export function rasteriser(folder: string, packages: string): Raster {
  let ready: Promise<Sharp> | undefined
  return async (svg, scale = 1) => {
    ready ??= prepared(folder, packages)
    ready.catch(() => {
      ready = undefined
    })
    const sharp = await ready
    const density = 72 * Math.min(scale, largest(svg))
    return sharp(Buffer.from(svg), { density, limitInputPixels: PIXELS + 2_000_000 })
      .png({ compressionLevel: 9 })
      .toBuffer()
  }
}

/** How many times its own size a drawing can be, by the size that it names first. */
function largest(svg: string): number {
  const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const [wide, high] = [Number(width) || 1, Number(height) || 1]
  return Math.min(Math.sqrt(PIXELS / (wide * high)), SIDE / Math.max(wide, high))
}

async function prepared(folder: string, packages: string): Promise<Sharp> {
  process.env.FONTCONFIG_FILE = await laidOutFonts(folder, packages)
  const { default: sharp } = await import('sharp')
  // one picture, one thread: what else runs here matters more
  sharp.concurrency(1)
  return sharp
}
