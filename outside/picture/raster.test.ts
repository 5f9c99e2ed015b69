import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { rasteriser } from './raster.ts'
import { unpackWoff } from './woff.ts'

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'onrecord-picture-'))
const packages = path.resolve('node_modules')
afterAll(() => fs.rm(folder, { recursive: true }))
const picture = rasteriser(folder, packages)

/** How wide and high what is drawn is, in pixels. */
async function inked(text: string, more = ''): Promise<{ width: number; height: number; left: number }> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="100"><rect width="800" height="100" fill="#fff"/><text x="400" y="70" font-size="48" ${more}>${text}</text></svg>`
  const { info } = await sharp(await picture(svg))
    .trim()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, left: -(info.trimOffsetLeft ?? 0) }
}

describe('pictures of drawings', () => {
  it('are PNG files of the drawing’s size, or a multiple of it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"/>'
    for (const scale of [1, 2]) {
      const { format, width, height } = await sharp(await picture(svg, scale)).metadata()
      expect({ format, width, height }).toEqual({ format: 'png', width: 120 * scale, height: 63 * scale })
    }
  })

  it('are smaller than their drawing where that is too large', async () => {
    for (const [width, height] of [
      [20_000, 200],
      [9000, 9000],
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
      const made = await sharp(await picture(svg, 2)).metadata()
      expect(made.width * made.height).toBeLessThan(26_000_000)
      expect(Math.max(made.width, made.height)).toBeLessThan(16_100)
    }
  })

  it('are set in the faces of the house', async () => {
    const [serif, sans] = [
      await inked('Water', 'font-family="\'Source Serif 4\'"'),
      await inked('Water', 'font-family="Inter"'),
    ]
    expect(serif.width).not.toBe(sans.width)
    const family = "font-family=\"'Source Serif 4', 'Noto Naskh Arabic', serif\""
    const [regular, bold] = [
      await inked('Water', family),
      await inked('Water', `${family} font-weight="600"`),
    ]
    expect(bold.width).toBeGreaterThan(regular.width)
    // a machine without any face draws a box for each letter
    const narrow = await inked('iiiii', 'font-family="Inter"')
    const wide = await inked('WWWWW', 'font-family="Inter"')
    expect(wide.width).toBeGreaterThan(narrow.width * 2)
  })

  it('join Arabic letters, and set Arabic and Hebrew from right to left', async () => {
    const arabic = 'font-family="\'Noto Naskh Arabic\'" direction="rtl"'
    const joined = await inked('ببب', arabic)
    const apart = await inked('ب\u200cب\u200cب', arabic)
    expect(joined.width).toBeLessThan(apart.width * 0.9)
    for (const text of ['ماء', 'מים']) {
      const { left, width } = await inked(text, 'direction="rtl" font-family="\'Frank Ruhl Libre\'"')
      expect(left + width).toBeLessThanOrEqual(402)
    }
  })

  it('hold whatever is written', async () => {
    for (const text of [
      '水の記録',
      'ไทย',
      '🧭🚰',
      '\u202e\u2066',
      'ქართული',
      '&#x1F9ED;',
      'a\u0300\u0301'.repeat(50),
    ])
      expect((await picture(svgOf(text))).length).toBeGreaterThan(100)
  })
})

const svgOf = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="100"><text y="70" font-size="48">${text}</text></svg>`

describe('packed fonts', () => {
  it('are unpacked to OpenType', async () => {
    const woff = await fs.readFile('node_modules/@fontsource/inter/files/inter-latin-400-normal.woff')
    const font = unpackWoff(woff)
    expect(font.length).toBe(woff.readUInt32BE(16))
    const tags = Array.from({ length: font.readUInt16BE(4) }, (_, at) =>
      font.toString('latin1', 12 + at * 16, 16 + at * 16),
    )
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head']))
  })

  it('are refused when they are anything else', () => {
    expect(() => unpackWoff(Buffer.from('no font at all'.repeat(9)))).toThrow('not a WOFF')
  })
})
