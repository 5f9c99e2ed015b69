import type { Metadata } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { isReaderPage } from '#domain/objection/input.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

export const instant = false // one piece: what streams in later is put in its place by script

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'objection')('sent.title'), robots: { index: false } }
}

/** Says that it came in, and leads back. */
export default async function SentPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const { page } = await searchParams
  const t = translator(locale, 'objection.sent')
  const back = typeof page === 'string' && isReaderPage(page) ? page : '/'
  return (
    <div className="grid max-w-measure justify-items-start gap-4">
      <h1 className="headline text-32">{t('title')}</h1>
      <p role="status">{t('text')}</p>
      <LinkButton href={localePath(locale, back)}>{t('back')}</LinkButton>
    </div>
  )
}
