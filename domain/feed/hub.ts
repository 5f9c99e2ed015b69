import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FeedRecord } from './view.ts'

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

/** For so long a hub is trusted after it told of news. */
const TRUST_MS = 7 * 86_400_000

/** How a hub stands. */
export type Hub = {
  state: string
  /** when its lease is over */
  until: Date | null
  /** when it last told of news */
  toldAt: Date | null
  /** when the last asking of the feed began that was answered: what was told before has been looked for */
  heardAt: Date | null
  /** when the last asking of the feed began that found news: what was told before has been found, or is not known to be true */
  foundAt: Date | null
  /** when it last told of news before they were found */
  provedAt: Date | null
}

/** Whether a hub still owes us its tellings: one whose lease is over tells no more, whatever it once said. */
export const listens = ({ state, until }: Pick<Hub, 'state' | 'until'>, now: Date): boolean =>
  state === 'listening' && until !== null && until > now

/** Whether a feed may be asked less for its hub: only while that has told of news, lately, before an asking found them. */
export const isTrusted = (hub: Pick<Hub, 'state' | 'until' | 'provedAt'>, now: Date): boolean =>
  listens(hub, now) && hub.provedAt !== null && now.getTime() - hub.provedAt.getTime() < TRUST_MS

/**
 * What an asking of the feed that began then shows of its hub. News of which it had told prove it; news of which it had
 * not end the trust at once. What it tells of while the feed is being asked shows neither. Feeds may show late what their hub
 * told of, so a telling counts until news are found, within the time of trust.
 * @returns `asWell`: it told of news that are not in the answer yet, so the feed is not left alone for long; one more
 * asking may find them
 */
export function shownBy(
  hub: Pick<Hub, 'toldAt' | 'heardAt' | 'foundAt' | 'provedAt'>,
  asking: { at: Date; news: boolean },
): { provedAt: Date | null; asWell: boolean } {
  const { toldAt, heardAt, foundAt, provedAt } = hub
  const since = (then: Date | null) => toldAt !== null && (then === null || toldAt > then)
  if (!asking.news) return { provedAt, asWell: since(heardAt) }
  if (!toldAt || !since(foundAt) || asking.at.getTime() - toldAt.getTime() >= TRUST_MS)
    return { provedAt: null, asWell: false }
  return { provedAt: toldAt <= asking.at ? asking.at : provedAt, asWell: toldAt > asking.at }
}

/** What a feed's page says of its hub. */
export function shownOf(hub: Pick<Hub, 'state' | 'until' | 'provedAt'>, now: Date): FeedRecord['hub'] {
  if (hub.state === 'refused') return 'refused'
  if (!listens(hub, now)) return 'asked'
  return isTrusted(hub, now) ? 'trusted' : 'listening'
}
