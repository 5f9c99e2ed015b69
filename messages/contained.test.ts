import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allContained, contained } from './contained.ts'

const [LRI, RLI, FSI, PDI, RLE, RLO, PDF, WJ] = [...'\u2066\u2067\u2068\u2069\u202b\u202e\u202c\u2060']
const controls = ['a', 'ב', '\n', LRI, RLI, FSI, PDI, RLE, RLO, PDF].map(String)
const text = fc.string({ unit: fc.constantFrom(...controls), maxLength: 30 })

/** How deep the text of one line leaves what follows it, and how far it climbs out of what holds it. */
function left(line: string): { open: number; out: number } {
  const open: string[] = []
  let out = 0
  for (const character of line) {
    if (character === PDI) {
      const partner = open.findLastIndex((one) => `${LRI}${RLI}${FSI}`.includes(one))
      if (partner === -1) out++
      else open.length = partner
    } else if (character === PDF) {
      if (open.at(-1) === RLE || open.at(-1) === RLO) open.pop()
    } else if (`${LRI}${RLI}${FSI}${RLE}${RLO}`.includes(character)) open.push(character)
  }
  return { open: open.length, out }
}

describe('contained', () => {
  it('leaves text alone whose controls have partners', () => {
    for (const kept of [
      '',
      'plain',
      'שלום (ok)',
      `a ${RLI}ב${PDI} c`,
      `${RLE}ב${PDF}`,
      `${LRI}${RLO}x${PDI}y`,
    ])
      expect(contained(kept)).toBe(kept)
  })

  it('replaces those without', () => {
    expect(contained(`a${PDI}${RLO}b`)).toBe(`a${WJ}${WJ}b`)
    expect(contained(`${RLI}a\nb${PDI}`)).toBe(`${WJ}a\nb${WJ}`)
    expect(contained(`${RLO}a${LRI}b${PDI}`)).toBe(`${WJ}a${LRI}b${PDI}`)
  })

  it('lets nothing out of any line, keeps every other character and the length, and changes nothing twice', () => {
    fc.assert(
      fc.property(text, (one) => {
        const held = contained(one)
        for (const line of held.split('\n')) expect(left(line)).toEqual({ open: 0, out: 0 })
        expect(held.length).toBe(one.length)
        expect([...held].every((character, at) => character === one[at] || character === WJ)).toBe(true)
        expect(contained(held)).toBe(held)
      }),
    )
  })

  it('reaches every text of plain data, and nothing else', () => {
    const at = new Date(0)
    expect(allContained({ a: [`x${PDI}`, 1, null], at, deep: { b: `y${RLO}` } })).toEqual({
      a: [`x${WJ}`, 1, null],
      at,
      deep: { b: `y${WJ}` },
    })
  })
})
