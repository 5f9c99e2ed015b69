import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Hub, isSigned, isTrusted, linksOf, shownBy } from './hub.ts'

it('hub and own address are read from a Link header', () => {
  const header =
    '<https://hub.example/>; rel="hub", <https://a.example/rss>; rel=self, <https://a.example/2>; rel="next prev", <javascript:x>; rel=hub'
  expect(linksOf(header)).toEqual({ hub: 'https://hub.example/', self: 'https://a.example/rss' })
  expect(linksOf(undefined)).toEqual({ hub: null, self: null })
})

describe('what a hub sends', () => {
  const body = new TextEncoder().encode('<rss/>')
  const signed = (way: string, secret = 'secret') =>
    `${way}=${createHmac(way, secret).update(body).digest('hex')}`
  it('is taken when it is signed with our secret alone', () => {
    for (const way of ['sha1', 'sha256', 'sha512']) expect(isSigned(body, signed(way), 'secret')).toBe(true)
    for (const header of [
      null,
      '',
      'sha256=',
      'sha256=zz',
      signed('sha256', 'other'),
      signed('md5'),
      `${signed('sha256')}0`,
    ])
      expect(isSigned(body, header, 'secret'), String(header)).toBe(false)
    expect(isSigned(new Uint8Array([1]), signed('sha256'), 'secret')).toBe(false)
  })
})

describe('the trust in a hub', () => {
  const at = (minutes: number) => new Date(Date.UTC(2031, 2, 4, 12, minutes))
  const hub = (more: Partial<Hub>): Hub => ({
    ...{
      state: 'listening',
      until: at(100_000),
      toldAt: null,
      heardAt: at(0),
      foundAt: at(0),
      provedAt: null,
    },
    ...more,
  })
  const asked = { at: at(60), news: true }

  it('begins when it told of news before an asking found them', () => {
    expect(shownBy(hub({ toldAt: at(59) }), asked)).toEqual({ provedAt: at(60), asWell: false })
    expect(shownBy(hub({ toldAt: at(59), heardAt: null, foundAt: null }), asked).provedAt).toEqual(at(60))
  })

  it('begins as well when an asking in between did not find them yet, within a week', () => {
    const early = hub({ toldAt: at(30), heardAt: at(31) })
    expect(shownBy(early, { at: at(60), news: false })).toEqual({ provedAt: null, asWell: false })
    expect(shownBy(early, asked)).toEqual({ provedAt: at(60), asWell: false })
    expect(shownBy(early, { at: at(30 + 7 * 1440), news: true }).provedAt).toBeNull()
  })

  it('ends at once when an asking finds what it did not tell of, whatever it told of before', () => {
    expect(shownBy(hub({ provedAt: at(0) }), asked).provedAt).toBeNull()
    expect(shownBy(hub({ provedAt: at(0), toldAt: at(-1) }), asked).provedAt).toBeNull()
    expect(shownBy(hub({ provedAt: at(0), toldAt: at(0) }), asked).provedAt).toBeNull()
  })

  it('stays where nothing was found, and where it told while the feed was asked', () => {
    expect(shownBy(hub({ provedAt: at(0) }), { at: at(60), news: false })).toEqual({
      provedAt: at(0),
      asWell: false,
    })
    const told = hub({ provedAt: at(0), toldAt: at(61) })
    expect(shownBy(told, asked)).toEqual({ provedAt: at(0), asWell: true })
    // an answer may be older than what was told
    expect(shownBy(hub({ toldAt: at(59) }), { at: at(60), news: false })).toEqual({
      provedAt: null,
      asWell: true,
    })
  })

  it('lasts a week, and no longer than the lease', () => {
    const proved = hub({ provedAt: at(0) })
    expect(isTrusted(hub({}), at(1))).toBe(false)
    expect([1, 7 * 1440 - 1, 7 * 1440].map((minutes) => isTrusted(proved, at(minutes)))).toEqual([
      true,
      true,
      false,
    ])
    expect(isTrusted({ ...proved, until: at(1) }, at(1))).toBe(false)
    expect(isTrusted({ ...proved, state: 'refused' }, at(1))).toBe(false)
  })
})
