import { Filled, hole } from '#components/ui/filled.tsx'
import { Time } from '#components/ui/time.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import { isAllBeside } from '#domain/report/change-kinds.ts'
import type { AbsenceLine, ChangeLine, LookLine as Look } from '#domain/report/rereading.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  look: Look | null
  absence: AbsenceLine | undefined
  /** the newest change, which is what a look found that says that words changed */
  change: Pick<ChangeLine, 'kinds'> | undefined
}

/** When a report was last looked at and with what outcome, and when it will be. */
export function LookLine({ locale, zone, look, absence, change }: Props) {
  const t = translator(locale, 'rereading')
  if (!look) return <p className="text-quiet">{t('look.no address')}</p>
  const why = look.detail ? t(`why.${look.detail}`) : ''
  const gone = look.outcome === 'missing' && absence?.state === 'gone'
  const beside = look.outcome === 'worded' && change && isAllBeside(change.kinds)
  const outcome = look.outcome && t(`outcome.${gone ? 'gone' : beside ? 'beside' : look.outcome}`, { why })
  return (
    <div className="grid gap-1 text-14">
      {outcome && look.lastAt ? (
        <p className="text-16">
          <Filled
            words={t('look.last', { time: hole(0), outcome })}
            parts={[<Time key="at" locale={locale} zone={zone} at={look.lastAt} />]}
          />
        </p>
      ) : (
        <p>{t('look.never')}</p>
      )}
      <p className="flex flex-wrap gap-x-4 text-quiet">
        <TimeIn locale={locale} zone={zone} at={look.nextAt} words={(time) => t('look.next', { time })} />
        {look.looks > 0 && <span>{t('look.times', { count: look.looks })}</span>}
        {look.failures > 0 && <span>{t('look.failures', { count: look.failures })}</span>}
      </p>
    </div>
  )
}
