import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sourceDraft } from '#components/source/source-draft.ts'
import { SourceForm } from '#components/source/source-form.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { sourceRecord } from '#data/source/read.ts'
import { may } from '#domain/access/permissions.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { sourceFormChoices } from '../../../../../source-choices.ts'
import { edit } from './action.ts'

export const instant = false // an admin waits for the one answer

type Props = { params: Promise<{ locale: string; source: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'source-admin')('edit') }
}

export default async function EditSourcePage({ params }: Props) {
  const locale = await localeOf(params)
  const { source: id } = await params
  const viewer = await deskViewer(locale, `/desk/sources/${id}/edit`)
  if (!may(viewer, 'source.write')) notFound()
  const record = await sourceRecord(viewer, id)
  if (record.kind !== 'ok') notFound()
  const source = record.value
  return (
    <div className="grid max-w-2xl gap-6 py-6">
      <h1 className="headline text-26">
        <Dir>{source.name}</Dir>
      </h1>
      <Words locale={locale} words={wordsOf(locale, 'source', 'source-admin', 'common', 'error')}>
        <SourceForm
          locale={locale}
          initial={sourceDraft(source)}
          editing={{ source: id, version: source.version }}
          save={edit as (input: object) => ReturnType<typeof edit>}
          {...(await sourceFormChoices(viewer, locale, source))}
        />
      </Words>
    </div>
  )
}
