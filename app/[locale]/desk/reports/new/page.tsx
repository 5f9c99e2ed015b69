import type { Metadata } from 'next'
import { BringIn } from '#components/report/bring-in.tsx'
import { FromBrowser } from '#components/report/from-browser.tsx'
import { WaitingList } from '#components/report/waiting-list.tsx'
import { listWaiting } from '#data/report/waiting.ts'
import { MAX_BYTES, MAX_TEXT } from '#domain/report/input.ts'
import { sharedOf, sharedPath } from '#domain/report/shared.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'

export const instant = false // an editor waits for the one answer

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ url?: string | string[]; text?: string | string[]; title?: string | string[] }>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'report')('bring.title') }
}

/** Where reports come in. */
export default async function BringInPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const given = await searchParams
  const shared = sharedOf(given)
  const viewer = await deskViewer(locale, sharedPath(given))
  const waiting = await listWaiting(viewer)
  const t = translator(locale, 'report')
  return (
    <div className="grid grid-cols-1 max-w-3xl gap-6 py-6">
      <div className="grid gap-1">
        <h1 className="headline text-26">{t('bring.title')}</h1>
        <p className="text-quiet">{t('bring.intro')}</p>
      </div>
      <Words locale={locale} words={wordsOf(locale, 'report', 'error', 'ways')}>
        {shared && <p role="status">{translator(locale, 'ways')('browser.shared')}</p>}
        <BringIn locale={locale} limits={{ text: MAX_TEXT, bytes: MAX_BYTES }} shared={shared} />
        <FromBrowser form={localePath(locale, '/desk/reports/new')} />
      </Words>
      {waiting.kind === 'ok' && waiting.value.length > 0 && (
        <div className="mt-6">
          <WaitingList locale={locale} zone={env.ONRECORD_ZONE} lines={waiting.value} />
        </div>
      )}
    </div>
  )
}
