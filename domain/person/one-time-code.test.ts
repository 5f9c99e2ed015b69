import { describe, expect, it } from 'vitest'
import { base32, codeOf, keyAddress, plainCode, setOut, stepAt, stepOfCode } from './one-time-code.ts'

const secret = Buffer.from('12345678901234567890')

describe('codes of an authenticator app', () => {
  it('are those of RFC 6238, appendix B, and RFC 4226, appendix D', () => {
    const seconds = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000]
    expect(seconds.map((at) => codeOf(secret, stepAt(at * 1000)))).toEqual([
      '287082',
      '081804',
      '050471',
      '005924',
      '279037',
      '353130',
    ])
    expect([0, 1, 2, 9].map((count) => codeOf(secret, count))).toEqual([
      '755224',
      '287082',
      '359152',
      '520489',
    ])
  })

  it('hold half a minute early or late, and say of which half minute they are', () => {
    const at = 1_000_000 * 30_000
    for (const [of, found] of [
      [-2, null],
      [-1, 999_999],
      [0, 1_000_000],
      [1, 1_000_001],
      [2, null],
    ] as const)
      expect(stepOfCode(secret, codeOf(secret, 1_000_000 + of), at)).toBe(found)
  })

  it('are six digits and nothing else', () => {
    const code = codeOf(secret, 7)
    for (const typed of ['', code.slice(1), `${code}0`, ` ${code}`, 'abcdef', '٣٣٣٣٣٣'])
      expect(stepOfCode(secret, typed, 7 * 30_000)).toBeNull()
  })
})

it('writes a secret as RFC 4648 does, and its address so that a name cannot add to it', () => {
  for (const [text, written] of [
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const)
    expect(base32(Buffer.from(text))).toBe(written)
  const address = new URL(keyAddress(secret, { desk: 'The desk', email: 'a&secret=X@desk.example' }))
  expect(address.searchParams.getAll('secret')).toEqual([base32(secret)])
  expect(address.searchParams.get('issuer')).toBe('The desk')
  expect(address.search).not.toContain('+')
})

it('compares recovery codes by letters and digits alone', () => {
  expect(setOut('abcd2345wxyz6789')).toBe('abcd-2345-wxyz-6789')
  expect(plainCode(' ABCD 2345-wxyz–6789 ')).toBe('abcd2345wxyz6789')
})
