import type { default as SharpFunction } from 'sharp'
import { laidOutFonts } from './fonts.ts'

type Sharp = typeof SharpFunction

/** More than this of a drawing is not made into a picture, whatever it holds. */
const PIXELS = 24_000_000

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
    return sharp(Buffer.from(svg), { density: 72 * scale, limitInputPixels: PIXELS })
      .png({ compressionLevel: 9 })
      .toBuffer()
  }
}

async function prepared(folder: string, packages: string): Promise<Sharp> {
  process.env.FONTCONFIG_FILE = await laidOutFonts(folder, packages)
  const { default: sharp } = await import('sharp')
  // one picture, one thread: what else runs here matters more
  sharp.concurrency(1)
  return sharp
}
