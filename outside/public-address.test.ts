import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { describe, expect, it } from 'vitest'
import { isPublicAddress, specialIPv4, specialIPv6 } from './public-address.ts'

const open = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '168.63.129.15',
  '168.63.129.17',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2000::1',
  '2001:200::1',
  '2606:4700:4700::1111',
  '2a00:1450:4001::200e',
  '3ffe:ffff::1',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
  '2002:808:808::1',
  '2001:0:808:808::f7f7:f7f7', // Teredo: server 8.8.8.8, client 8.8.8.8 flipped
  '2606:4700::5efe:8.8.8.8',
]

const shut = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.255'],
  ...['168.63.129.16', '169.254.169.254', '169.254.170.2', '172.16.0.1', '172.31.255.255', '192.0.0.8'],
  ...['192.0.0.9', '192.0.0.170', '192.0.0.192', '192.0.2.1', '192.31.196.1', '192.52.193.1', '192.88.99.1'],
  ...['192.168.1.1', '192.175.48.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::127.0.0.1',
    '::7f00:1',
    '::a9fe:a9fe',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::ffff:a83f:8110',
  ],
  ...[
    '::ffff:0:10.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::8.8.8.8',
    '100::1',
    '100:0:0:1::1',
  ],
  ...[
    '2001::1',
    '2001:0:808:808::80ff:fffe',
    '2001:0:a00:1::f7f7:f7f7',
    '2001:1::1',
    '2001:2::1',
    '2001:3::1',
  ],
  ...[
    '2001:4:112::1',
    '2001:10::1',
    '2001:20::1',
    '2001:30::1',
    '2001:1ff::1',
    '2001:db8::1',
    '2002:7f00:1::1',
  ],
  ...[
    '2002:a9fe:a9fe::1',
    '2620:4f:8000::1',
    '3fff::1',
    '3fff:fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd00:ec2::254',
  ],
  ...['fe80::1', 'fec0::1', 'ff02::1', 'ffff::1', '2606:4700::5efe:10.0.0.1', '2606:4700::200:5efe:7f00:1'],
]

const notLiterals = [
  '',
  'localhost',
  '0x7f.1',
  '0177.0.0.1',
  '2130706433',
  '1',
  '1.1.1',
  '[::1]',
  '2606:4700::1%eth0',
  '8.8.8.8 ',
]

describe('which addresses are public', () => {
  it.each(open)('%s is', (address) => expect(isPublicAddress(address)).toBe(true))
  it.each(shut)('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
  it.each(notLiterals)('"%s" is no address', (text) => expect(isPublicAddress(text)).toBe(false))
})

const ipv4 = fc.ipV4()
const hex4 = (address: string) => {
  const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number]
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
}
const flipped = (address: string) =>
  hex4(
    address
      .split('.')
      .map((part) => 255 - Number(part))
      .join('.'),
  )

describe('whatever the address', () => {
  it('a form that carries an IPv4 address is judged by it', () => {
    fc.assert(
      fc.property(ipv4, ipv4, (one, two) => {
        const forms = [
          `::${one}`,
          `::${hex4(one)}`,
          `::ffff:${hex4(one)}`,
          `::ffff:${one}`,
          `::ffff:0:${one}`,
          `64:ff9b::${one}`,
          `2002:${hex4(one)}::7`,
        ]
        for (const form of forms) expect([form, isPublicAddress(form)]).toEqual([form, isPublicAddress(one)])
        const teredo = `2001:0:${hex4(one)}:0:0:${flipped(two)}`
        expect([teredo, isPublicAddress(teredo)]).toEqual([
          teredo,
          isPublicAddress(one) && isPublicAddress(two),
        ])
      }),
    )
  })

  it('nothing inside a special block is public', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...specialIPv4, ...specialIPv6),
        fc.infiniteStream(fc.nat(255)),
        ([block], noise) => {
          // Teredo lies inside 2001::/23 and is judged by what it carries
          const address = inside(block, noise)
          fc.pre(!(block === '2001::/23' && ipaddr.parse(address).range() === 'teredo'))
          expect([address, isPublicAddress(address)]).toEqual([address, false])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('IPv6 outside 2000::/3 that carries no IPv4 is not public', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const bytes = ipaddr.IPv6.parse(address).toByteArray()
        fc.pre(bytes[0]! >> 5 !== 1 && bytes[0] !== 0)
        expect(isPublicAddress(address)).toBe(false)
      }),
    )
  })

  it('the spelling does not matter', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const full = ipaddr.IPv6.parse(address).toNormalizedString()
        expect(isPublicAddress(full.toUpperCase())).toBe(isPublicAddress(address))
      }),
    )
  })
})

/** An address of a block with every free bit filled from a stream of bytes. */
function inside(block: string, noise: Iterable<number>): string {
  const [base, length] = ipaddr.parseCIDR(block)
  const random = [...take(noise, 16)]
  const bytes = base.toByteArray().map((byte, index) => {
    const mask = Math.max(0, Math.min(8, length - index * 8))
    return byte | (random[index]! & (0xff >> mask))
  })
  return ipaddr.fromByteArray(bytes).toString()
}

function* take(stream: Iterable<number>, count: number) {
  let left = count
  for (const item of stream) {
    if (left-- === 0) return
    yield item
  }
}
