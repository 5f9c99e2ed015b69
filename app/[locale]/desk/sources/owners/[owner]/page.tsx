import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskOwners } from '#components/source/desk-owners.tsx'
import { OwnerHolds } from '#components/source/owner-holds.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { ownerRecordOf } from '#data/source/desk-record.ts'
import { may } from '#domain/access/permissions.ts'
import type { Outcome } from '#domain/outcome.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { hold } from '../../[source]/holdings/action.ts'
import { unhold } from '../../[source]/holdings/void/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; owner: string }> }
type Save = (input: object) => Promise<Outcome<unknown>>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'source-record.ownership')('group') }
}

/** An owner of sources: who holds it, and what it holds. */
export default async function OwnerPage({ params }: Props) {
  const locale = await localeOf(params)
  const { owner: id } = await params
  const viewer = await deskViewer(locale, `/desk/sources/owners/${id}`)
  const outcome = await ownerRecordOf(viewer, id)
  if (outcome.kind !== 'ok') notFound()
  const owner = outcome.value
  const t = translator(locale, 'source-record.ownership')
  const actions = may(viewer, 'source.write') && { hold: hold as Save, unhold: unhold as Save }
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8 py-6">
      <header>
        <p className="eyebrow">{t('group')}</p>
        <h1 className="headline text-26">
          <Dir>{owner.name}</Dir>
        </h1>
      </header>
      <Section title={t('holds')}>
        <OwnerHolds locale={locale} holds={owner.holds} />
      </Section>
      <Section title={t('groups')} text={t('rule')}>
        <Words locale={locale} words={wordsOf(locale, 'error')}>
          <DeskOwners {...owner} locale={locale} of={{ group: id }} actions={actions} />
        </Words>
      </Section>
    </div>
  )
}
