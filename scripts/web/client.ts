import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Under this name the application is told who asks. Whatever a request itself says under it is replaced. */
export const CLIENT_HEADER = 'x-onrecord-client'

/**
 * Whose address a request comes from. X-Forwarded-For is believed as far as trusted proxies wrote it: from its end, each
 * entry that stands behind a trusted address. What a client put there itself stands further to the front.
 * @param trusted addresses or networks ("10.0.0.0/8") of proxies in front of this server
 * @returns an IPv4 address, or the network of an IPv6 one: whoever has one such address has all of its /64
 */
export function clientReader(trusted: readonly string[]): (request: Asked) => string {
  const list = new BlockList()
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return ({ socket, headers }) => {
    let client = plain(socket.remoteAddress ?? '')
    const hops = String(headers['x-forwarded-for'] ?? '').split(',')
    while (client && isTrusted(client)) {
      const next = plain(hops.pop()?.trim() ?? '')
      if (!next) break
      client = next
    }
    return isIP(client) === 6 ? network(client) : client || 'unknown'
  }
}

type Asked = { socket: Pick<IncomingMessage['socket'], 'remoteAddress'>; headers: IncomingMessage['headers'] }

/** An address as text, an IPv4 one that came as IPv6 as itself; empty for what is none. */
function plain(text: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1]
  return isIP(mapped ?? text) ? (mapped ?? text) : ''
}

/** The first four groups of an IPv6 address. */
function network(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
