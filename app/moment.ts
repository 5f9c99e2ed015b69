import 'server-only'
import type { Metadata } from 'next'
import { type Clock, clocks, type Moment, momentOf } from '#domain/history/moment.ts'
import { env } from '#env'
import { instantInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

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
function plain(text: string): string {
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
