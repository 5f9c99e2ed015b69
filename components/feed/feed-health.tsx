import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleOff,
  CirclePause,
  CircleX,
  TriangleAlert,
} from 'lucide-react'
import { type FeedLine, type Health, reasonIn } from '#domain/feed/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

const marks: Record<Health, { icon: typeof CircleCheck; ink: string }> = {
  well: { icon: CircleCheck, ink: 'text-accent' },
  silent: { icon: TriangleAlert, ink: 'text-warn' },
  failing: { icon: CircleAlert, ink: 'text-danger' },
  paused: { icon: CirclePause, ink: 'text-quiet' },
  gone: { icon: CircleOff, ink: 'text-quiet' },
  removed: { icon: CircleX, ink: 'text-quiet' },
  'not asked yet': { icon: CircleDashed, ink: 'text-quiet' },
}

type Props = { locale: Locale; feed: Pick<FeedLine, 'health' | 'lastError' | 'failures'> }

/** How a feed does: mark, word and, where something is wrong, what. */
export function FeedHealth({ locale, feed: { health, lastError, failures } }: Props) {
  const t = translator(locale, 'feeds')
  const { icon: Mark, ink } = marks[health]
  return (
    <span className="grid gap-0.5">
      <span className={`inline-flex items-center gap-1.5 ${ink}`}>
        <Mark aria-hidden="true" className="size-4 shrink-0" />
        {t(`health.${health}`)}
      </span>
      {lastError && (
        <span className="text-12 text-quiet">
          {t(`reason.${reasonIn(lastError)}`)}
          {failures > 0 && ` ${t('failures', { count: failures })}.`}
        </span>
      )}
    </span>
  )
}
