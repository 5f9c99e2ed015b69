import Link from 'next/link'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import { addressOf, type Clock, localParts, type Moment } from '#domain/history/moment.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { MomentForm } from './moment-form.tsx'

type Props = {
  locale: Locale
  zone: string
  /** the page as it is now, without a language */
  home: string
  clock: Clock
  moment: Moment
  /** the moments nearest to it at which something moved */
  near: { before: string | null; after: string | null } | null
  /** where what changed since is told, without a language */
  since?: string
  /** statements that counted then and are not shown */
  hidden?: number
  /** nothing of it had been published by then */
  unknown?: boolean
}

/** Over a page that shows a moment: which one, by which clock, and the ways from it. */
export function MomentBanner({ locale, zone, home, clock, moment, near, since, hidden = 0, unknown }: Props) {
  const t = translator(locale, 'moment')
  const { day, time } = localParts(moment.at, zone)
  const to = (at: string) => localePath(locale, `${home}/${clock}/${addressOf(at)}`)
  const link = 'link inline-block py-0.5 pointer-coarse:min-h-11 pointer-coarse:content-center'
  return (
    <aside aria-label={t('control')} className="grid gap-2 border-y-2 border-accent bg-accent-soft px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <strong className="font-semibold">
          <TimeIn
            locale={locale}
            zone={zone}
            at={moment.at}
            words={(at) => t(clock === 'known' ? 'publicly known' : 'as we had it', { time: at })}
          />
        </strong>
        <Link href={localePath(locale, home)} className={link}>
          {t('now')}
        </Link>
      </p>
      {unknown && <p>{t('unknown')}</p>}
      {hidden > 0 && <p className="max-w-measure text-14">{t('hidden', { count: hidden })}</p>}
      <nav aria-label={t('moved')} className="flex flex-wrap gap-x-6 gap-y-1 text-14 print:hidden">
        {near?.before && (
          <Link href={to(near.before)} rel="prev" prefetch={false} className={link}>
            {t('before')}
          </Link>
        )}
        {near?.after && (
          <Link href={to(near.after)} rel="next" prefetch={false} className={link}>
            {t('after')}
          </Link>
        )}
        {since && (
          <Link href={localePath(locale, since)} prefetch={false} className={link}>
            {t('since')}
          </Link>
        )}
      </nav>
      <div className="print:hidden">
        <Disclosure summary={t('control')}>
          <MomentForm locale={locale} zone={zone} home={home} clock={clock} day={day} time={time} />
        </Disclosure>
      </div>
    </aside>
  )
}
