import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ActorForm } from '#components/actor/actor-form.tsx'
import { ActorHead } from '#components/actor/actor-head.tsx'
import { ActorStatements } from '#components/actor/actor-statements.tsx'
import { linesInWords } from '#components/merge/lines-in-words.ts'
import { MergePanel } from '#components/merge/merge-panel.tsx'
import { Section } from '#components/ui/section.tsx'
import { actorOf } from '#data/actor/page.ts'
import { mergeChoices } from '#data/merge/choices.ts'
import { mergedInto } from '#data/merge/in-force.ts'
import { mergesOf } from '#data/merge/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { mergeActions } from '../../merges/actions.ts'
import { saveActor } from './edit/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; actor: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'record.actor')('one') }
}

/** An actor on the desk: names, statements, and whom it is one with. */
export default async function DeskActorPage({ params }: Props) {
  const locale = await localeOf(params)
  const { actor: id } = await params
  const viewer = await deskViewer(locale, `/desk/actors/${id}`)
  const into = await mergedInto('actor', id)
  if (into !== id) permanentRedirect(localePath(locale, `/desk/actors/${into}`))
  const [found, choices, lines] = await Promise.all([
    actorOf(viewer, id),
    mergeChoices(viewer, 'actor', id),
    mergesOf(viewer, 'actor', id),
  ])
  if (found.kind !== 'ok' || choices.kind !== 'ok' || lines.kind !== 'ok') notFound()
  const actor = found.value
  const parts = actor.statements.map(({ id: statement, words, language, report }) => ({
    id: statement,
    words,
    language,
    detail: report.source,
  }))
  return (
    <Words locale={locale} words={wordsOf(locale, 'record', 'status', 'check', 'error')}>
      <div className="grid gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6">
          <ActorHead locale={locale} actor={actor} />
          <Section title={translator(locale, 'record.actor')('statements')}>
            <ActorStatements locale={locale} statements={actor.statements} />
          </Section>
        </div>
        <div className="grid content-start gap-8 border-t border-ink pt-3 lg:border-t-0 lg:pt-0">
          <ActorForm key={actor.version} locale={locale} actor={actor} action={saveActor} />
          <MergePanel
            locale={locale}
            kind="actor"
            id={id}
            choices={choices.value}
            lines={linesInWords(locale, env.ONRECORD_ZONE, lines.value)}
            parts={parts}
            actions={mergeActions}
          />
        </div>
      </div>
    </Words>
  )
}
