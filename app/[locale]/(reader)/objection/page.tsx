import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { type ObjectionAnswer, ObjectionForm } from '#components/objection/objection-form.tsx'
import { isReaderPage } from '#domain/objection/input.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { withoutLocale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { keptForPage } from '../../../asked-answer.ts'
import { sendObjection } from './send/action.ts'

export const instant = false // one piece: what streams in later is put in its place by script

type Asked = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'objection')('title'), robots: { index: false } }
}

/** The form in which anybody says what is wrong on a page. */
export default async function ObjectionPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const [asked, sent] = await Promise.all([searchParams, headers()])
  const field = (name: string, most: number) => {
    const value = asked[name]
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  const page = field('page', 300) || cameFrom(sent.get('referer'), sent.get('host'))
  const given = {
    page: isReaderPage(page) ? page : '/',
    place: field('place', 40),
    exact: field('exact', 600),
    prefix: field('prefix', 200),
    suffix: field('suffix', 200),
  }
  const before = (keptForPage() as ObjectionAnswer | undefined) ?? { outcome: null, typed: given }
  const t = translator(locale, 'objection')
  return (
    <div className="grid gap-6">
      <div className="grid max-w-measure gap-2">
        <h1 className="headline text-32">{t('title')}</h1>
        <p className="text-quiet">{t('text')}</p>
        <p className="text-14 text-quiet">
          {t('page')}: <bdi dir="ltr">{given.page}</bdi>
        </p>
      </div>
      <Words locale={locale} words={wordsOf(locale, 'objection', 'common', 'error')}>
        <ObjectionForm locale={locale} action={sendObjection} before={before} />
      </Words>
    </div>
  )
}

/** The page of ours that a visitor came from, where no page is named. */
function cameFrom(referer: string | null, host: string | null): string {
  const from = referer ? URL.parse(referer) : null
  return from && from.host === host ? withoutLocale(from.pathname) : '/'
}
