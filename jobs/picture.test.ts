import { describe, expect, it } from 'vitest'
import { pictures } from './picture.ts'

describe('pictures', () => {
  it('are made once for each drawing, one at a time', async () => {
    const made: string[] = []
    let at = 0
    const pictureOf = pictures({
      raster: async (svg, scale) => {
        expect(++at).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 5))
        at--
        made.push(`${svg}${scale}`)
        return Buffer.from(svg)
      },
    })
    const all = await Promise.all(['a', 'b', 'a'].map((svg) => pictureOf(svg)))
    expect(all.map((bytes) => Buffer.from(bytes!).toString())).toEqual(['a', 'b', 'a'])
    await pictureOf('a')
    await pictureOf('a', 2)
    expect(made).toEqual(['a1', 'b1', 'a2'])
  })

  it('are dropped when they become too many, those asked for least lately first', async () => {
    let made = 0
    const pictureOf = pictures({ raster: async () => Buffer.alloc(++made && 10), bytes: 25 })
    for (const svg of ['a', 'b', 'a', 'c', 'a']) await pictureOf(svg)
    expect(made).toBe(3)
    await pictureOf('b')
    expect(made).toBe(4)
  })

  it('are refused when too many wait, and made again after a failure', async () => {
    let fail = true
    const pictureOf = pictures({
      waiting: 2,
      raster: async () => {
        if (fail) throw new Error('no')
        return Buffer.from('x')
      },
    })
    const all = await Promise.allSettled(['a', 'b', 'c'].map((svg) => pictureOf(svg)))
    expect(all.map((one) => (one.status === 'rejected' ? 'failed' : one.value))).toEqual([
      'failed',
      'failed',
      null,
    ])
    fail = false
    expect(await pictureOf('a')).toHaveLength(1)
  })
})
