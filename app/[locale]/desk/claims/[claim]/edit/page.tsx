import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskClaimEdit } from '#components/claim/desk-claim-edit.tsx'
import { typedOf } from '#components/claim/desk-claim-typed.ts'
import { languageChoices } from '#components/claim/languages.ts'
import { actorChoices } from '#data/actor/read.ts'
import { claimOf } from '#data/claim/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { saveClaim } from './action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; claim: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'claim')('desk.edit title') }
}

/** A claim worded anew. */
export default async function EditClaimPage({ params }: Props) {
  const locale = await localeOf(params)
  const { claim: id } = await params
  const viewer = await deskViewer(locale, `/desk/claims/${id}/edit`)
  const [found, actors] = await Promise.all([claimOf(viewer, id), actorChoices(viewer)])
  if (found.kind !== 'ok' || actors.kind !== 'ok') notFound()
  const claim = found.value
  const zone = env.ONRECORD_ZONE
  return (
    <div className="grid gap-6 py-6">
      <h1 className="headline text-26">{translator(locale, 'claim')('desk.edit title')}</h1>
      <Words locale={locale} words={wordsOf(locale, 'claim', 'desk', 'common', 'error')}>
        <DeskClaimEdit
          locale={locale}
          zone={zone}
          actors={[...new Set(actors.value.map(({ name }) => name))]}
          languages={languageChoices(locale, claim.language)}
          claim={{ id, version: claim.version, typed: typedOf(claim, zone), happened: claim.happened }}
          action={saveClaim}
        />
      </Words>
    </div>
  )
}
