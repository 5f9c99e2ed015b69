import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RunningBackups } from '#components/desk/running-backups.tsx'
import { RunningFailures } from '#components/desk/running-failures.tsx'
import { RunningFigures } from '#components/desk/running-figures.tsx'
import { RunningQueue } from '#components/desk/running-queue.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { warningsOf } from '#domain/queue/warnings.ts'
import { env } from '#env'
import { runningState } from '#jobs/running.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { retryJob } from './retry/action.ts'

export const instant = false // an admin waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'running')('title') }
}

/** How the system is, and what of it wants a person. */
export default async function RunningPage({ params }: Props) {
  const locale = await localeOf(params)
  const state = await runningState(await deskViewer(locale, '/desk/running'))
  if (state.kind !== 'ok') notFound()
  const t = translator(locale, 'running')
  const zone = env.ONRECORD_ZONE
  const warnings = warningsOf(state.value, Date.now() / 1000)
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-10 py-6">
      <div className="grid gap-4">
        <h1 className="headline text-26">{t('title')}</h1>
        {warnings.length === 0 ? (
          <Notice title={t('well')} />
        ) : (
          <Notice kind="warn" title={t('warn title', { count: warnings.length })}>
            <ul className="grid list-disc gap-1 ps-5">
              {warnings.map((warning) => (
                <li key={warning}>{t(`warn.${warning}`)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <Words locale={locale} words={wordsOf(locale, 'running', 'error')}>
        <Section title={t('failures.title')}>
          <RunningFailures
            locale={locale}
            zone={zone}
            failures={state.value.queue.failures}
            retry={retryJob}
          />
        </Section>
      </Words>
      <Section title={t('queue.title')} text={t('queue.text')}>
        <RunningQueue locale={locale} lines={state.value.queue.lines} />
      </Section>
      <Section title={t('figures.title')}>
        <RunningFigures locale={locale} zone={zone} state={state.value} />
      </Section>
      <Section title={t('backups.title')}>
        <RunningBackups locale={locale} zone={zone} backups={state.value.backups} />
      </Section>
    </div>
  )
}
