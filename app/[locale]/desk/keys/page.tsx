import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeyForm } from '#components/key/key-form.tsx'
import { KeyTable } from '#components/key/key-table.tsx'
import { listKeys } from '#data/key/keys.ts'
import { scopes } from '#domain/access/scopes.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { revoke } from './[key]/revocation/action.ts'
import { make } from './make/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'ways')('key.title') }
}

/** The keys that let programs bring in reports. */
export default async function KeysPage({ params }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/keys')
  const keys = await listKeys(viewer)
  if (keys.kind !== 'ok') notFound()
  const t = translator(locale, 'ways.key')
  return (
    <div className="grid grid-cols-1 gap-8 py-6">
      <div className="grid gap-1">
        <h1 className="headline text-26">{t('title')}</h1>
        <p className="max-w-measure text-quiet">{t('intro')}</p>
        <p>
          <a href="/api/v1#keys" className="link">
            {t('docs')}
          </a>
        </p>
      </div>
      <Words locale={locale} words={wordsOf(locale, 'ways', 'error')}>
        <KeyForm locale={locale} scopes={scopes} make={make} />
        <KeyTable locale={locale} zone={env.ONRECORD_ZONE} keys={keys.value} revoke={revoke} />
      </Words>
    </div>
  )
}
