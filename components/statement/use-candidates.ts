'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '#components/desk/use-send.ts'
import type { ClaimKind } from '#domain/claim/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { StanceValue } from '#domain/statement/view.ts'

/** A claim that a statement may bear on, with how it seems to and the words that say so. */
export type Candidate = {
  id: string
  wording: string
  language: string
  kind: ClaimKind
  stories: { id: string; title: string }[]
  score: number
  stance: { value: StanceValue; cue: string }
}
type Found = { candidates: Candidate[] | null; failure: Failure | null }

/** The ranked candidates of a statement; null while they are being looked for. */
export function useCandidates(reportId: string, statementId: string): Found & { retry: () => void } {
  const [found, setFound] = useState<Found>({ candidates: null, failure: null })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    const leave = new AbortController()
    const unreached = () =>
      !leave.signal.aborted && setFound({ candidates: null, failure: { kind: 'unreached' } })
    setFound({ candidates: null, failure: null })
    fetch(`/desk/reports/${reportId}/candidates?statement=${statementId}`, { signal: leave.signal })
      .then(async (answer) => {
        const outcome = (await answer.json()) as Outcome<Candidate[]>
        if (outcome.kind === 'ok') setFound({ candidates: outcome.value, failure: null })
        else setFound({ candidates: null, failure: outcome })
      })
      .catch(unreached)
    return () => leave.abort()
  }, [reportId, statementId, tries])
  return { ...found, retry: useCallback(() => setTries((count) => count + 1), []) }
}
