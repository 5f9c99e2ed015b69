import { createHash } from 'node:crypto'
import path from 'node:path'
import { env } from '#env'
import { type Raster, rasteriser } from '#outside/picture/raster.ts'

type Settings = { raster: Raster; bytes?: number; waiting?: number }
export type Picture = Uint8Array<ArrayBuffer>

/**
 * Pictures of drawings, one made at a time and each made once: a picture depends on its drawing alone, so it is kept
 * under the drawing itself and can never be out of date. The least lately asked for go first.
 * @param bytes how much is kept
 * @param waiting how many drawings may wait; more than that are refused
 */
export function pictures({ raster, bytes = 24_000_000, waiting = 40 }: Settings) {
  const kept = new Map<string, Picture>()
  const making = new Map<string, Promise<Picture>>()
  let held = 0
  let last: Promise<unknown> = Promise.resolve()

  function keep(key: string, picture: Picture): void {
    kept.set(key, picture)
    held += picture.length
    for (const [oldest, { length }] of kept) {
      if (held <= bytes) break
      kept.delete(oldest)
      held -= length
    }
  }

  /** @returns null when too many wait already */
  return async function pictureOf(svg: string, scale = 1): Promise<Picture | null> {
    const key = `${scale} ${createHash('sha256').update(svg).digest('base64url')}`
    const found = kept.get(key)
    if (found) {
      kept.delete(key)
      kept.set(key, found)
      return found
    }
    const begun = making.get(key)
    if (begun) return begun
    if (making.size >= waiting) return null
    const made = last.then(async () => {
      const picture = new Uint8Array(await raster(svg, scale))
      keep(key, picture)
      return picture
    })
    last = made.catch(() => undefined)
    making.set(key, made)
    return made.finally(() => making.delete(key))
  }
}

/** The pictures of this newsroom: its faces are laid out in its data folder. */
export const pictureOf = pictures({
  raster: rasteriser(path.join(env.ONRECORD_DATA, 'fonts'), path.join(process.cwd(), 'node_modules')),
})
