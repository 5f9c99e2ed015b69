import { Disclosure } from '#components/ui/disclosure.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { RetryInput } from '#domain/queue/input.ts'
import type { FailedJob } from '#domain/queue/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { RetryJob } from './retry-job.tsx'

type Props = {
  locale: Locale
  zone: string
  failures: FailedJob[]
  retry: (input: RetryInput) => Promise<Outcome<null>>
}

/** Jobs that failed for good, newest first: what went wrong, what each was told, and a way to try it again. */
export function RunningFailures({ locale, zone, failures, retry }: Props) {
  const t = translator(locale, 'running.failures')
  if (failures.length === 0) return <EmptyState part title={t('none')} text={t('none text')} />
  return (
    <ul className="grid gap-4">
      {failures.map(({ id, kind, tries, at, input, error }) => (
        <li key={id} className="grid gap-1 border-b border-hairline pb-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p>
              <code dir="ltr" className="font-medium">
                {kind}
              </code>{' '}
              <span className="text-14 text-quiet">
                {t('tries', { count: tries })}, <Time locale={locale} zone={zone} at={at} />
              </span>
            </p>
            <RetryJob locale={locale} kind={kind} job={id} retry={retry} />
          </div>
          <p className="text-14 break-words text-danger" dir="auto">
            {error}
          </p>
          <Disclosure summary={t('told')}>
            <pre dir="ltr" className="overflow-x-auto text-12 whitespace-pre-wrap break-all">
              {input}
            </pre>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
