import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Moment } from '#domain/history/moment.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  origin: string
  home: string
  /** what it is about, in its own language */
  name: string
  language: string
  from: Moment
  /** null for now */
  until: Moment | null
  children: ReactNode
}

/** What changed between two moments: of what, between which, with a way to the page at each. */
export function SincePage({ locale, zone, origin, home, name, language, from, until, children }: Props) {
  const t = translator(locale, 'moment')
  const at = (moment: Moment) => <Time key={moment.at} locale={locale} zone={zone} at={moment.at} />
  const words = until
    ? t('changes.between', { from: hole(0), to: hole(1) })
    : t('changes.title', { time: hole(0) })
  const path = `${home}/since/${[from, until].flatMap((one) => one?.text ?? []).join('/')}`
  const then = (moment: Moment) => localePath(locale, `${home}/had/${moment.text}`)
  return (
    <ReaderPage locale={locale} path={path} origin={origin}>
      <header className="grid gap-2">
        <p className="eyebrow">
          <Filled words={words} parts={[at(from), until && at(until)]} />
        </p>
        <h1 className="headline max-w-[32ch] text-32">
          <Dir language={language}>{name}</Dir>
        </h1>
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-14 print:hidden">
          <Link href={then(from)} prefetch={false} className="link inline-block py-1">
            <Filled words={t('as we had it', { time: hole(0) })} parts={[at(from)]} />
          </Link>
          <Link
            href={until ? then(until) : localePath(locale, home)}
            prefetch={false}
            className="link inline-block py-1"
          >
            {until ? <Filled words={t('as we had it', { time: hole(0) })} parts={[at(until)]} /> : t('now')}
          </Link>
        </p>
      </header>
      {children}
    </ReaderPage>
  )
}
