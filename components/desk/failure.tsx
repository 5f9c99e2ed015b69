'use client'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { useDeskContext } from './desk-context.tsx'
import { useProblemWords } from './problems.ts'
import type { Failure } from './use-send.ts'

type Props = { failure: Failure; retry?: (() => void) | null; dismiss?: () => void }

/** Why something was not saved: what happened, what is safe, what to do, and the way to try again. */
export function FailureNotice({ failure, retry, dismiss }: Props) {
  const { locale } = useDeskContext()
  const t = useWords('desk.failure')
  const problem = useProblemWords()
  const limited = failure.kind === 'forbidden' && failure.why === 'stories'
  const kind = limited ? 'limited' : failure.kind
  const wrong = failure.kind === 'invalid' ? failure.problems.map(problem) : []
  const title =
    failure.kind === 'conflict'
      ? t('conflict.title', { by: failure.by ?? t('somebody') })
      : t(`${kind}.title`)
  return (
    <Notice
      kind={kind === 'conflict' ? 'warn' : 'error'}
      title={title}
      safe={t(`${kind}.safe`)}
      todo={t(`${kind}.todo`)}
    >
      {wrong.length > 0 && (
        <ul className="w-full list-disc ps-4">
          {[...new Set(wrong)].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {retry && <Button onClick={retry}>{t('retry')}</Button>}
      {kind === 'forbidden' && (
        <a
          href={localePath(locale, '/sign-in')}
          target="_blank"
          rel="noreferrer"
          className="link self-center"
        >
          {t('sign in')}
        </a>
      )}
      {dismiss && (
        <Button look="quiet" onClick={dismiss}>
          {t('dismiss')}
        </Button>
      )}
    </Notice>
  )
}
