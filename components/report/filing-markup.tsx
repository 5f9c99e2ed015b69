import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Came as CameOf } from '#domain/reading/file/came.ts'
import type { Page } from '#domain/reading/types.ts'
import type { Way } from '#domain/report/waiting.ts'
import { languageInWords, listInWords, numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Came } from './came.tsx'

type Told = CameOf & { containerHash: string | null }
type Props = {
  locale: Locale
  zone: string
  brought: {
    way: Way
    came: Told | null
    page: Omit<Page, 'text' | 'blocks'>
    finalUrl: string | null
    redirects: { url: string; status: number }[]
    bytesHash: string
    size: number
    retrievedAt: Date
  }
}

/** What the page's markup said of itself, and what proves how it came in. */
export function FilingMarkup({ locale, zone, brought }: Props) {
  const t = translator(locale, 'report.filing')
  const { came, page, way, finalUrl, redirects, bytesHash, size, retrievedAt } = brought
  const said: [string, ReactNode][] = [
    [t('title label'), page.title],
    [t('byline'), page.byline.length > 0 && listInWords(locale, page.byline)],
    [t('published'), page.publishedAt && <Dir className="tabular-nums">{page.publishedAt}</Dir>],
    [t('updated'), page.updatedAt && <Dir>{page.updatedAt}</Dir>],
    [t('site'), page.siteName],
    [t('language'), page.language && languageInWords(locale, page.language)],
    [t('url'), page.canonicalUrl && <Dir className="break-all">{page.canonicalUrl}</Dir>],
    [
      t('agencies'),
      page.agencies.length > 0 &&
        listInWords(
          locale,
          page.agencies.map(({ name }) => name),
        ),
    ],
  ]
  const proof: [string, ReactNode][] = [
    [t('came'), translator(locale, 'report')(`way.${way}`)],
    [t('captured'), <Time key="at" locale={locale} zone={zone} at={retrievedAt.toISOString()} />],
    [t('final url'), finalUrl && <Dir className="break-all">{finalUrl}</Dir>],
    [t('redirects'), redirects.length > 0 && numberInWords(locale, redirects.length)],
    [t('bytes'), t('bytes of', { size: numberInWords(locale, size) })],
    [
      t('hash'),
      <Dir key="hash" className="font-code text-12 break-all">
        {bytesHash}
      </Dir>,
    ],
  ]
  return (
    <Disclosure summary={t('markup')}>
      <Facts facts={said} nothing={t('not said')} />
      <h3 className="eyebrow mt-4 mb-1">{t('proof')}</h3>
      <Facts facts={proof.filter(([, fact]) => fact)} nothing={t('not said')} />
      {came && !['html', 'text'].includes(came.format) && <Came locale={locale} came={came} />}
    </Disclosure>
  )
}

function Facts({ facts, nothing }: { facts: [string, ReactNode][]; nothing: string }) {
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1">
      {facts.map(([name, fact]) => (
        <div key={name} className="contents">
          <dt className="text-quiet">{name}</dt>
          <dd>{fact ? <Dir>{fact}</Dir> : <span className="text-quiet">{nothing}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
