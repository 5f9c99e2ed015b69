import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

type Block = [block: string, why: string]

/**
 * IPv4 blocks that are not the public internet: the whole IANA special-purpose registry (also its globally
 * reachable entries, which serve routers and not pages), multicast, and cloud platforms' own addresses.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export const specialIPv4: Block[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private use'],
  ['100.64.0.0/10', 'shared address space of carriers'],
  ['127.0.0.0/8', 'loopback'],
  ['168.63.129.16/32', 'cloud platform'],
  ['169.254.0.0/16', 'link-local and cloud metadata'],
  ['172.16.0.0/12', 'private use'],
  ['192.0.0.0/24', 'protocol assignments'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'AS112'],
  ['192.52.193.0/24', 'multicast tunnelling'],
  ['192.88.99.0/24', '6to4 relay'],
  ['192.168.0.0/16', 'private use'],
  ['192.175.48.0/24', 'AS112'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved and broadcast'],
]

/**
 * IPv6 blocks inside 2000::/3 that are not the public internet; everything outside 2000::/3 is refused anyway.
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export const specialIPv6: Block[] = [
  ['2001::/23', 'protocol assignments, benchmarking, AMT, AS112, ORCHID, DRIP'],
  ['2001:db8::/32', 'documentation'],
  ['2620:4f:8000::/48', 'AS112'],
  ['3fff::/20', 'documentation'],
]

/** Forms of IPv6 that carry IPv4 addresses: where each one stands (byte offset) and whether its bits are flipped. */
const carriers: { block: string; at: number[]; flipped?: number }[] = [
  { block: '::/96', at: [12] }, // IPv4-compatible, RFC 4291 2.5.5.1
  { block: '::ffff:0:0/96', at: [12] }, // IPv4-mapped, RFC 4291 2.5.5.2
  { block: '::ffff:0:0:0/96', at: [12] }, // IPv4-translated, RFC 2765
  { block: '64:ff9b::/96', at: [12] }, // NAT64, RFC 6052
  { block: '2002::/16', at: [2] }, // 6to4, RFC 3056
  { block: '2001::/32', at: [4, 12], flipped: 12 }, // Teredo: its server, then the client with bits flipped, RFC 4380
]

const parse4 = (block: string) => ipaddr.IPv4.parseCIDR(block)
const parse6 = (block: string) => ipaddr.IPv6.parseCIDR(block)
const blocked4 = specialIPv4.map(([block]) => parse4(block))
const blocked6 = specialIPv6.map(([block]) => parse6(block))
const carrying = carriers.map((carrier) => ({ ...carrier, range: parse6(carrier.block) }))
const unicast = parse6('2000::/3')

/**
 * Whether an IP address (dotted IPv4, or IPv6 without brackets) is a machine on the public internet.
 * A name, an odd spelling (0x7f.1, octal) or a zone (%eth0) is not. IPv6 that carries IPv4 is judged by what it carries.
 */
export function isPublicAddress(literal: string): boolean {
  const version = literal.includes('%') ? 0 : isIP(literal)
  if (version === 4) return isPublic4(ipaddr.IPv4.parse(literal))
  if (version === 6) return isPublic6(ipaddr.IPv6.parse(literal))
  return false
}

const isPublic4 = (address: ipaddr.IPv4) => !blocked4.some((block) => address.match(block))

function isPublic6(address: ipaddr.IPv6): boolean {
  const bytes = address.toByteArray()
  // ISATAP (RFC 5214) carries IPv4 in the interface part of any prefix
  if ((bytes[8]! & 0xfd) === 0 && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe) {
    if (!isPublic4(ipv4At(bytes, 12, false))) return false
  }
  const carrier = carrying.find(({ range }) => address.match(range))
  if (carrier) return carrier.at.every((at) => isPublic4(ipv4At(bytes, at, at === carrier.flipped)))
  return address.match(unicast) && !blocked6.some((block) => address.match(block))
}

const ipv4At = (bytes: number[], at: number, flipped: boolean) =>
  new ipaddr.IPv4(bytes.slice(at, at + 4).map((byte) => (flipped ? byte ^ 0xff : byte)))
