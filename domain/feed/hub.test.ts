import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSigned, linksOf } from './hub.ts'

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
