import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds that a hub is asked to tell us of new items; it may choose less. */
export const LEASE = 10 * 86_400
/** A lease is renewed when so much of it is left. */
export const RENEW_MS = 86_400_000

/** The hub and own address that an answer's Link header names (RFC 8288; WebSub 4). */
export function linksOf(header: string | null | undefined): { hub: string | null; self: string | null } {
  const links = (header ?? '').slice(0, 10_000).matchAll(/<([^<>]*)>([^<]*)/g)
  const found: Record<string, string> = {}
  for (const [, address = '', rest = ''] of links) {
    const rels = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(rest)
    const url = URL.parse(address)
    if (!url || !/^https?:$/.test(url.protocol)) continue
    for (const rel of (rels?.[1] ?? rels?.[2] ?? '').toLowerCase().split(/\s+/)) found[rel] ??= url.href
  }
  return { hub: found.hub ?? null, self: found.self ?? null }
}

const ways = ['sha1', 'sha256', 'sha384', 'sha512']

/** Whether what a hub sent is signed with the secret that we gave it (WebSub 7.1). */
export function isSigned(body: Uint8Array, header: string | null, secret: string): boolean {
  const [way = '', sent = ''] = (header ?? '').split('=')
  if (!ways.includes(way) || !/^[0-9a-f]+$/i.test(sent)) return false
  const mine = createHmac(way, secret).update(body).digest()
  return sent.length === 2 * mine.length && timingSafeEqual(mine, Buffer.from(sent, 'hex'))
}
