import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeRow } from '#components/history/change-row.tsx'
import { Members } from '#components/history/members.tsx'
import { RestoreForm } from '#components/history/restore-form.tsx'
import { changedMembers } from '#components/history/values.ts'
import { Section } from '#components/ui/section.tsx'
import { previewRestore } from '#data/restore/restore.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { restore } from './restore/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; change: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'history.restore')('title') }
}

/** One change, what taking it back would do now, and the way to do so. */
export default async function ChangePage({ params }: Props) {
  const locale = await localeOf(params)
  const { change: id } = await params
  const viewer = await deskViewer(locale, `/desk/history/${id}`)
  const outcome = await previewRestore(viewer, id)
  if (outcome.kind !== 'ok') notFound()
  const { change, names, version, not, now, back } = outcome.value
  const t = translator(locale, 'history.restore')
  const zone = env.ONRECORD_ZONE
  return (
    <div className="grid max-w-3xl gap-6 py-6">
      <h1 className="headline text-26">{t('title')}</h1>
      <Section title={t('the change')}>
        <ol className="border-t border-edge">
          <ChangeRow locale={locale} zone={zone} change={change} names={names} single={false} />
        </ol>
      </Section>
      <Section title={t('would')} text={not ? undefined : t('text')}>
        <Words locale={locale} words={wordsOf(locale, 'history', 'error')}>
          <div className="grid gap-4">
            <Members
              locale={locale}
              fresh={false}
              members={changedMembers({ locale, zone, names }, now, back)}
            />
            <RestoreForm locale={locale} change={change.id} version={version} not={not} restore={restore} />
          </div>
        </Words>
      </Section>
    </div>
  )
}
