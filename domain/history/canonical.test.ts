import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Canonical, canonicalJson } from './canonical.ts'

it('sorts members by UTF-16 units, leaves out what is undefined, and has dates as strings', () => {
  const value = {
    b: 1,
    a: [undefined, null, 'x'],
    é: new Date('2026-01-02T03:04:05.678Z'),
    Z: undefined,
    '10': 1,
    '9': 2,
  }
  expect(canonicalJson(value)).toBe('{"10":1,"9":2,"a":[null,null,"x"],"b":1,"é":"2026-01-02T03:04:05.678Z"}')
})

it('is the same of any value, of what it is read back as, and of a part that was made canonical before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (one, other) => {
      const json = canonicalJson({ one, other })
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ one, other })))
      expect(canonicalJson(JSON.parse(json))).toBe(json)
      expect(canonicalJson({ other: new Canonical(other), one: new Canonical(one) })).toBe(json)
    }),
  )
})
