'use client'
import type { Problem } from '#domain/outcome.ts'
import { useWords } from '#messages/words.tsx'
import type { Failure } from './use-send.ts'

/** A problem as a sentence: its message is a key of messages/error. */
export function useProblemWords(): (problem: Problem) => string {
  const t = useWords('error')
  return ({ message, params }) =>
    t.has(message as 'required') ? t(message as 'required', params as never) : t('wrongShape')
}

/**
 * What is wrong with a field, in words; `problemsOf('byline')` also hears of 'byline.3'.
 * @returns undefined where nothing is
 */
export function useFieldProblems(failure: Failure | null): (field: string) => string | undefined {
  const words = useProblemWords()
  return (field) => {
    const found =
      failure?.kind === 'invalid' &&
      failure.problems.find((problem) => problem.field === field || problem.field.startsWith(`${field}.`))
    return found ? words(found) : undefined
  }
}
