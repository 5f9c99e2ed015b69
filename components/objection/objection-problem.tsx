'use client'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { useWords } from '#messages/words.tsx'

/** Why it was not sent: what happened, that what was typed is there, what to do. */
export function ObjectionProblem({ outcome }: { outcome: Outcome<unknown> | 'unreached' | null }) {
  const t = useWords('objection')
  if (outcome === 'unreached')
    return <Notice kind="error" title={t('unreached')} safe={t('kept')} todo={t('unreached todo')} />
  if (!outcome || outcome.kind === 'ok') return null
  const limited =
    outcome.kind === 'invalid' && outcome.problems.find(({ message }) => message === 'tooManyObjections')
  if (limited)
    return (
      <Notice
        kind="warn"
        title={t('limited')}
        safe={t('kept')}
        todo={t('limited todo', { minutes: Number(limited.params?.minutes ?? 1) })}
      />
    )
  const [title, todo] =
    outcome.kind === 'invalid' ? (['wrong', 'wrong todo'] as const) : (['foreign', 'foreign todo'] as const)
  return <Notice kind="error" title={t(title)} safe={t('kept')} todo={t(todo)} />
}
