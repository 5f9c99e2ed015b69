import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { emptySource } from '#components/source/source-draft.ts'
import { SourceForm } from '#components/source/source-form.tsx'
import { may } from '#domain/access/permissions.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { sourceFormChoices } from '../../../../source-choices.ts'
import { add } from './action.ts'

export const instant = false // an admin waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'source-admin')('new') }
}

export default async function NewSourcePage({ params }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/sources/new')
  if (!may(viewer, 'source.write')) notFound()
  const choices = await sourceFormChoices(viewer, locale)
  return (
    <div className="grid max-w-2xl gap-6 py-6">
      <h1 className="headline text-26">{translator(locale, 'source-admin')('new')}</h1>
      <Words locale={locale} words={wordsOf(locale, 'source', 'source-admin', 'common', 'error')}>
        <SourceForm locale={locale} initial={emptySource} editing={null} save={add} {...choices} />
      </Words>
    </div>
  )
}
