import { describe, expect, it } from 'vitest'
import { clientReader } from './client.ts'

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
})

describe('who asks', () => {
  it('is who is connected, whatever a request says, where no proxy is trusted', () => {
    const clientOf = clientReader([])
    expect(clientOf(from('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7')
    expect(clientOf(from('::ffff:203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7')
    expect(clientOf(from('127.0.0.1', '198.51.100.1'))).toBe('127.0.0.1')
  })

  it('is the last that a trusted proxy names, not what the client put before it', () => {
    const clientOf = clientReader(['10.0.0.0/8', '2001:db8:ffff::1'])
    expect(clientOf(from('10.0.0.5', '198.51.100.1'))).toBe('198.51.100.1')
    expect(clientOf(from('10.0.0.5', '192.0.2.66, 198.51.100.1'))).toBe('198.51.100.1')
    expect(clientOf(from('10.0.0.5', '10.1.1.1, 198.51.100.1, 10.0.0.9'))).toBe('198.51.100.1')
    expect(clientOf(from('::ffff:10.0.0.5', '198.51.100.1'))).toBe('198.51.100.1')
    expect(clientOf(from('2001:db8:ffff::1', '198.51.100.1'))).toBe('198.51.100.1')
    expect(clientOf(from('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7')
  })

  it('is the proxy itself where what it names is no address', () => {
    const clientOf = clientReader(['10.0.0.5'])
    for (const said of [undefined, '', 'unknown', '198.51.100.1, x', '198.51.100.1,'])
      expect(clientOf(from('10.0.0.5', said))).toBe('10.0.0.5')
  })

  it('is one network for all addresses of an IPv6 client', () => {
    const clientOf = clientReader([])
    expect(clientOf(from('2001:db8:1:2:3:4:5:6'))).toBe('2001:db8:1:2::/64')
    expect(clientOf(from('2001:0db8:0001:0002::9'))).toBe('2001:db8:1:2::/64')
    expect(clientOf(from('2001:db8::9'))).toBe('2001:db8:0:0::/64')
    expect(clientOf(from('::1'))).toBe('0:0:0:0::/64')
    expect(clientOf(from('fe80::1%eth0'))).toBe('fe80:0:0:0::/64')
  })
})
