'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useProblemWords } from '#components/desk/problems.ts'
import type { Failure } from '#components/desk/use-send.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { Locale } from '#messages/locales.ts'

/** Why nothing was brought in: what happened stands out from what is safe and what to do. */
export function BringInFailure({ failure, locale }: { failure: Failure; locale: Locale }) {
  const words = useProblemWords()
  const [problem] = failure.kind === 'invalid' ? failure.problems : []
  if (!problem) return <FormFailure failure={failure} locale={locale} />
  const [, first, rest] = /^(.+?[.؟?])(?:\s+(.*))?$/su.exec(words(problem)) ?? [null, words(problem), '']
  return <Notice kind="error" title={first} safe={rest || undefined} />
}
