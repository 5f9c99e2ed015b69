import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type Clock, clocks, type Moment, momentOf } from '#domain/history/moment.ts'
import { env } from '#env'
import { instantInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readNeighbours } from './read.ts'

/** What the last two parts of an address say: by which clock, and up to which moment (null if they name none). */
export type Named = { clock: Clock; typed: string; moment: Moment | null; as: string }

/** @returns null where there is no such clock, and so no such page */
export function named(clock: string, text: string): Named | null {
  const known = clocks.find((one) => one === clock)
  if (!known) return null
  const typed = plain(text)
  return { clock: known, typed, moment: momentOf(typed, env.ONRECORD_ZONE), as: `/${known}/${typed}` }
}

/** The moments of a "since" address: one, or two in order. @returns null when it names anything else */
export function momentsNamed(texts: string[]): [from: Moment, until: Moment | null] | null {
  const [from, until = null] = texts.map((text) => momentOf(plain(text), env.ONRECORD_ZONE))
  if (!from || texts.length > 2 || (texts.length === 2 && !until)) return null
  return until && until.at < from.at ? [until, from] : [from, until]
}

/** A part of an address as it was typed; what cannot be decoded stays as it is. */
export function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A past view is found from the page as it is now, not by search engines. */
export function momentMetadata(locale: Locale, title: string | null, { clock, moment }: Named): Metadata {
  const t = translator(locale, 'moment')
  if (!moment) return { title: t('wrong title'), robots: { index: false } }
  const time = instantInWords(locale, moment.at, env.ONRECORD_ZONE)
  const when = t(clock === 'known' ? 'publicly known' : 'as we had it', { time })
  return { title: `${title ?? t('not yet title')} · ${when}`, description: when, robots: { index: false } }
}

/** What reads a claim or a story as of a moment; null where there was nothing of it yet. */
type ReadThen<T> = (id: string, clock: Clock, at: string) => Promise<T | null>
type Address = { clock: string; moment: string }

/** The metadata of the page of a claim or story as of the moment that an address names. */
export async function metadataThen<T>(
  locale: Locale,
  id: string,
  { clock, moment: text }: Address,
  read: ReadThen<T>,
  titleOf: (then: T) => string,
): Promise<Metadata> {
  const asOf = named(clock, text)
  const then = asOf?.moment && (await read(id, asOf.clock, asOf.moment.at))
  return asOf ? momentMetadata(locale, then ? titleOf(then) : null, asOf) : {}
}

/**
 * A claim or story as of the moment that an address names, with the moments nearest to it. Missing where there is no
 * such clock, and where it is not to be seen today: of that there is nothing to tell, not even that it was not here yet.
 */
export async function loadThen<T>(
  of: 'claim' | 'story',
  id: string,
  { clock, moment: text }: Address,
  read: ReadThen<T>,
) {
  const asOf = named(clock, text)
  if (!asOf) notFound()
  const { moment } = asOf
  const [then, near] = moment
    ? await Promise.all([read(id, asOf.clock, moment.at), readNeighbours(of, id, asOf.clock, moment.at)])
    : [null, null]
  if (moment && !near) notFound()
  return { asOf, then, near }
}

/** What stands in the place of a page that tells what changed, where its address names no such moments. */
type NoSince = { typed: string; moment: Moment | null }

/**
 * A claim or story as it was here at the moment that an address names, and as it is now or was at a second one.
 * Missing where it is not to be seen today.
 */
export async function loadSince<T>(
  id: string,
  texts: string[],
  readNow: (id: string) => Promise<T | null>,
  readThen: ReadThen<T>,
): Promise<{ none: NoSince } | { from: Moment; until: Moment | null; before: T | null; after: T }> {
  const now = await readNow(id)
  if (!now) notFound()
  const moments = momentsNamed(texts)
  if (!moments) return { none: { typed: texts.join('/'), moment: null } }
  const [from, until] = moments
  const [before, after] = await Promise.all([
    readThen(id, 'had', from.at),
    until ? readThen(id, 'had', until.at) : now,
  ])
  return after ? { from, until, before, after } : { none: { typed: '', moment: until } }
}
