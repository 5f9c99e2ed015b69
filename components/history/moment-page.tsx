import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { Clock, Moment } from '#domain/history/moment.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { MomentBanner } from './moment-banner.tsx'
import { MomentForm } from './moment-form.tsx'

type Props = {
  locale: Locale
  zone: string
  origin: string
  /** the page as it is now, without a language: "/stories/x" */
  home: string
  clock: Clock
  /** what the address names at its end, and the moment that it is, if it is one */
  typed: string
  moment: Moment | null
  near: { before: string | null; after: string | null } | null
  since?: string
  hidden?: number
  unknown?: boolean
  /** the page's own body as of the moment; null where the record had nothing of it yet */
  children: ReactNode | null
}

/**
 * Any public page as of a moment: its own body under a banner that says which moment; a message that says what to write
 * where the address names none; a message where the record had nothing yet.
 */
export function MomentPage({ locale, zone, origin, home, clock, typed, moment, children, ...banner }: Props) {
  const t = translator(locale, 'moment')
  const path = `${home}/${clock}/${moment ? moment.text : encodeURIComponent(typed)}`
  return (
    <ReaderPage locale={locale} path={path} origin={origin}>
      {moment && (
        <MomentBanner locale={locale} zone={zone} home={home} clock={clock} moment={moment} {...banner} />
      )}
      {moment && !children && (
        <EmptyState
          page
          title={t('not yet title')}
          text={
            <TimeIn
              locale={locale}
              zone={zone}
              at={moment.at}
              words={(time) => t('not yet text', { time })}
            />
          }
        />
      )}
      {moment && children}
      {!moment && (
        <EmptyState
          page
          title={t('wrong title')}
          text={
            <Filled
              words={t('wrong text', { text: hole(0) })}
              parts={[<Dir key="typed">{typed.slice(0, 60)}</Dir>]}
            />
          }
        >
          <p>{t('wrong todo')}</p>
          <MomentForm locale={locale} zone={zone} home={home} clock={clock} />
        </EmptyState>
      )}
    </ReaderPage>
  )
}
