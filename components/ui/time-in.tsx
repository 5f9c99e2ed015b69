import type { When } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { Filled, hole } from './filled.tsx'
import { Time } from './time.tsx'

type Props = { locale: Locale; zone: string; at: string | When; words: (time: string) => string }

/** A time inside a message: `words={(time) => t('published', { time })}`. */
export function TimeIn({ locale, zone, at, words }: Props) {
  return <Filled words={words(hole(0))} parts={[<Time key="at" locale={locale} zone={zone} at={at} />]} />
}
