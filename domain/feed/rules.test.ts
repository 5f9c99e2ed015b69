import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { judge, linesOf, rulesInput } from './rules.ts'

const input = z.strictObject(rulesInput)
const rules = (include: string, exclude = '') => input.parse({ include, exclude })
const item = {
  title: 'Flooding in Belmara: live blog',
  url: 'https://post.example/news/sport/2031/belmara-flooding',
  categories: ['Weather & climate', 'مياه'],
}
const taken = (include: string, exclude = '') => judge(item, rules(include, exclude)).taken

describe('rules', () => {
  it('take everything where there are none', () => expect(taken('')).toBe(true))

  it.each([
    ['flooding', true],
    ['FLOODING IN belmara', true],
    ['flood', false],
    ['flood*', true],
    ['*mara', true],
    ['b*m*a', true],
    ['title: weather', false],
    ['category: weather climate', true],
    ['address: /sport/', true],
    ['address: /sport/*flood', true],
    ['address: /water/', false],
    ['مياه', true],
    ['live  BLOG', true],
    ['rain\nlive blog', true],
  ])('look for "%s": %s', (words, is) => expect(taken(words)).toBe(is))

  it('leave out what is left out, whatever lets it in, and say by which rule', () => {
    expect(judge(item, rules('flooding', 'rain\nlive blog'))).toEqual({
      taken: false,
      by: { in: 'text', words: 'live blog' },
    })
    expect(judge(item, rules('rain'))).toEqual({ taken: false, by: null })
  })

  it('are given back as they were typed', () => {
    const typed = 'flood*\ntitle: live blog\naddress: /sport/'
    expect(linesOf(rules(typed).include)).toBe(typed)
  })

  it('are refused without words, and when they are too many', () => {
    expect(input.safeParse({ include: '***', exclude: '' }).error?.issues[0]?.message).toBe(
      'ruleWithoutWords',
    )
    const many = Array.from({ length: 101 }, (_, n) => `rule ${n}`).join('\n')
    expect(input.safeParse({ include: many, exclude: '' }).error?.issues[0]?.message).toBe('tooMany')
  })

  it('take no time for hostile words', () => {
    const hostile = rules(`${'*a'.repeat(90)}\naddress: ${'*a'.repeat(90)}b`)
    const long = { title: 'a'.repeat(5000), url: `https://x.example/${'a'.repeat(4000)}`, categories: [] }
    const began = process.cpuUsage()
    for (let n = 0; n < 100; n++) judge(long, hostile)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000)
  })
})
