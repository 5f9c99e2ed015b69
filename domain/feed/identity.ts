import { createHash } from 'node:crypto'
import type { FeedItem } from '../reading/feed/read-feed.ts'

/**
 * Parameters that say where a reader came from and never which page it is: those of campaigns and of click counters, as
 * their makers document them.
 */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|twclid|yclid|_ga|at_\w+|cmpid|ocid|ns_\w+|mkt_tok|vero_id|oly_anon_id|oly_enc_id)$/i

/**
 * The address by which an item is known: without fragment, campaign parameters, default port, "www.", a slash at its
 * end, and whether it is http or https. For comparing alone: what is fetched is the address as the feed gave it.
 * @returns null for what is no address of a page
 */
export function plainAddress(given: string | null): string | null {
  const url = given ? URL.parse(given) : null
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name))
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const query = new URLSearchParams(kept).toString()
  const host = url.host.replace(/^www\./, '')
  return `https://${host}${url.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`.slice(0, 2000)
}

/** Bytes of the longest name that an index holds besides the feed's. */
const LONGEST_NAME = 1000

/** A feed's own name for an item as it is kept: a longer one by its hash. */
export function guidOf(given: string | null): string | null {
  const name = given?.replaceAll('\u0000', '').toWellFormed().trim() || null
  if (!name || new TextEncoder().encode(name).length <= LONGEST_NAME) return name
  return `sha256:${createHash('sha256').update(name).digest('hex')}`
}

/** By what an item is known that was forgotten: the addresses it had, and what it was. Numbers of 64 bits, as text. */
export const marksOf = (addresses: (string | null)[], fingerprint: string): string[] =>
  [...new Set([...addresses.flatMap((one) => (one ? [`a${one}`] : [])), `f${fingerprint}`])].map((one) =>
    createHash('sha256').update(one).digest().readBigInt64BE(0).toString(),
  )

/** Whose server an address is: one server is asked by one job at a time. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname ?? url

/**
 * What an item is when its address does not tell: publisher's host, title, moment and beginning. Two items of one
 * fingerprint are one, whatever their addresses and whichever feeds brought them. An item without title, or with neither
 * moment nor words, is told by its address or id alone.
 */
export function fingerprintOf(item: FeedItem, feed: string): string {
  const host = URL.parse(item.url ?? '')?.hostname.replace(/^www\./, '') ?? feed
  const words = (text: string | null | undefined) =>
    (text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const title = words(item.title)
  const moment = item.publishedAt ? Date.parse(item.publishedAt) : Number.NaN
  const summary = words(item.summary).slice(0, 500)
  // a day alone is no moment: many items of one title ("Live", "In brief") have it
  const told = title.length >= 20 && /T\d/.test(item.publishedAt ?? '') && !Number.isNaN(moment)
  const what = told
    ? ['what', host, title, String(moment), summary]
    : ['where', plainAddress(item.url) ?? `${feed} ${item.id ?? ''} ${title} ${item.publishedAt ?? ''}`]
  return createHash('sha256').update(JSON.stringify(what)).digest('hex')
}
