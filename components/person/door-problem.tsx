'use client'
import { useProblemWords } from '#components/desk/problems.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { useWords } from '#messages/words.tsx'

/** Why nobody was let in, above the form. Problems of single fields stand beside them. */
export function DoorProblem({
  outcome,
  fields,
}: {
  outcome: Outcome<never> | null
  fields: readonly string[]
}) {
  const t = useWords('error')
  const words = useProblemWords()
  if (!outcome) return null
  if (outcome.kind !== 'invalid') return <Notice kind="error" title={t('sameOrigin')} />
  const others = outcome.problems.filter((problem) => !fields.includes(problem.field))
  const [first] = others
  return first ? <Notice kind="error" title={words(first)} /> : null
}
