import type { Choice } from './languages.ts'
import type { Locale } from './locales.ts'
import { zoneName } from './zones.ts'

/** Zones to choose from: the newsroom's own and UTC first, then all others by the name of their city. */
export function zoneChoices(locale: Locale, own: string): Choice[] {
  const order = new Intl.Collator(locale)
  const others = Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/') && zone !== own)
    .map((value) => ({ value, name: zoneName(locale, value) }))
    .sort((a, b) => order.compare(a.name, b.name))
  const first = [...new Set([own, 'UTC'])].map((value) => ({ value, name: zoneName(locale, value) }))
  return [...first, ...others]
}
