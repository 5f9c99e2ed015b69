import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRobots } from './robots.ts'

const allows = (text: string, path: string) => readRobots(text).allows(path)

describe('robots.txt', () => {
  it('is read by the groups that name us, all of them, else by those for everybody', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-Agent: OnRecord/2.1\nUser-agent: other\nDisallow: /a\n\nUser-agent: onrecord\nDisallow: /b'
    expect(['/a/1', '/b', '/c'].map((path) => allows(text, path))).toEqual([false, false, true])
    expect(allows('User-agent: other\nDisallow: /', '/a')).toBe(true)
    expect(allows('User-agent: *\nDisallow: /', '/a')).toBe(false)
    expect(allows('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true)
  })

  // the examples of RFC 9309, 2.2.2 and 5
  it('goes by the longest rule, and of two as long by the one that allows', () => {
    const text =
      'User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /example/page/\nAllow: /p\nDisallow: /p'
    expect(
      ['/a.gif', '/a.gif?x', '/example/x', '/example/page/1', '/p'].map((path) => allows(text, path)),
    ).toEqual([false, true, false, true, true])
  })

  it('compares characters as they go over the wire', () => {
    expect(allows('User-agent: *\nDisallow: /مقال', `/${encodeURIComponent('مقال')}`)).toBe(false)
    expect(allows('User-agent: *\nDisallow: /%7ejoe', '/%7Ejoe/x')).toBe(false)
  })

  it('bears comments, a byte order mark, rules without a group, and nonsense', () => {
    const text =
      '\uFEFFDisallow: /none\nuser-agent : * # all\nDISALLOW: /x # not\nSitemap: https://a.example\nDisallow:\nwhat is this'
    expect(['/none', '/x', '/y'].map((path) => allows(text, path))).toEqual([true, false, true])
  })

  it('asks for a delay, which is kept up to a minute', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 12.5').delay).toBe(12.5)
    expect(readRobots('User-agent: *\nCrawl-delay: 86400').delay).toBe(60)
    expect(readRobots('User-agent: other\nCrawl-delay: 9').delay).toBeNull()
  })

  it('is walked in no time, whatever it holds', () => {
    const began = process.cpuUsage()
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.webPath(),
        (text, path) => typeof allows(`User-agent: *\nDisallow: ${text}`, path) === 'boolean',
      ),
    )
    allows(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}$`, `/${'a'.repeat(5000)}`)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000)
  })
})
