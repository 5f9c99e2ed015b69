import { describe, expect, it } from 'vitest'
import { translator } from './translator.ts'

describe('a translator', () => {
  it('says the same again, and another thing where anything differs', () => {
    const t = translator('en', 'report')
    const both = () => [t('count', { count: 1 }), t('count', { count: 2 }), t('count', { count: 1 })]
    expect(both()).toEqual(['1 report', '2 reports', '1 report'])
    expect(both()).toEqual(['1 report', '2 reports', '1 report'])
    expect(translator('he', 'report')('count', { count: 1 })).not.toBe('1 report')
  })

  it('does not take a value for the end of another', () => {
    const t = translator('en', 'claim')
    const [a, b] = [t('happened', { time: 'x' }), t('happened', { time: 'x\u0000y' })]
    expect(a).not.toBe(b)
    expect(t('happened', { time: `${'long '.repeat(40)}` })).toContain('long long')
  })

  it('still says what is missing', () => {
    const t = translator('en', 'claim') as unknown as (key: string) => string
    expect(() => t('no such message')).toThrow()
    expect(() => t('no such message')).toThrow()
  })
})
