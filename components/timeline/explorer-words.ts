import { claimKinds } from '#domain/claim/view.ts'
import { stanceValues } from '#domain/statement/view.ts'
import status from '#messages/en/status.json' with { type: 'json' }
import en from '#messages/en/timeline-explorer.json' with { type: 'json' }
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { zoneName } from '#messages/zones.ts'

type Key = keyof typeof en
/** How a number of things is said, by plural category: "#" stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>

/** The words of the explorer, as plain texts: holes stay holes ("{range}"), so that a reader page needs no translator. */
export type ExplorerWords = {
  text: Record<Key, string>
  entries: Plural
  left: Plural
  lengths: Record<'minute' | 'hour' | 'day' | 'week' | 'year', Plural>
  happened: string
  published: string
  firstReported: string
  drawing: string
  bars: string
  rule: string
  /** the newsroom's zone by name */
  zone: string
  status: Record<string, string>
  stance: Record<string, string>
  kind: Record<string, string>
}

const plurals = { '0': 'zero', '1': 'one', '2': 'two', '3': 'few', '11': 'many', '100': 'other' } as const

/** A message with a number, once for each category that a language may ask for. */
function plural(say: (count: number) => string, locale: Locale): Plural {
  const rules = new Intl.PluralRules(locale)
  return Object.fromEntries(
    Object.keys(plurals).map((number) => [
      rules.select(Number(number)),
      say(Number(number)).replace(number, '#'),
    ]),
  )
}

export function explorerWords(locale: Locale, zone: string): ExplorerWords {
  const t = translator(locale, 'timeline-explorer')
  const timeline = translator(locale, 'timeline')
  const length = (key: keyof ExplorerWords['lengths']) => plural((count) => t(key, { count }), locale)
  const keys = Object.keys(en) as Key[]
  return {
    text: Object.fromEntries(keys.map((key) => [key, t.raw(key) as string])) as ExplorerWords['text'],
    entries: plural((count) => timeline('entries', { count }), locale),
    left: plural((count) => t('left', { count }), locale),
    lengths: {
      minute: length('minute'),
      hour: length('hour'),
      day: length('day'),
      week: length('week'),
      year: length('year'),
    },
    happened: timeline('clock.happened'),
    published: timeline('clock.published'),
    firstReported: timeline('first reported'),
    drawing: timeline('drawing label'),
    bars: timeline('drawing bars'),
    zone: zoneName(locale, zone),
    rule: translator(locale, 'moment')('rule'),
    status: named(Object.keys(status.name) as (keyof typeof status.name)[], (key) =>
      translator(locale, 'status')(`name.${key}`),
    ),
    stance: named(stanceValues, (key) => translator(locale, 'stance')(`name.${key}`)),
    kind: named(claimKinds, (key) => translator(locale, 'claim')(`kind.${key}`)),
  }
}

const named = <K extends string>(keys: readonly K[], say: (key: K) => string): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, say(key)]))
