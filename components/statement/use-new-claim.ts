'use client'
import { useState } from 'react'
import { type NewClaim, useDeskContext } from '#components/desk/desk-context.tsx'
import type { Failure } from '#components/desk/use-send.ts'
import { useKept } from '#components/ui/use-kept.ts'
import type { ClaimKind } from '#domain/claim/view.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { rangeOf, unknownWhen } from './draft-when.ts'
import type { DeskDraft } from './draft-wording.ts'

/** A claim being worded from a statement: begun with its words, kept on this device until it is saved and tied. */
export function useNewClaim(draft: DeskDraft) {
  const desk = useDeskContext()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [first] = useState(() => ({
    wording: draft.words,
    kind: 'event' as ClaimKind,
    about: '',
    language: draft.language,
    happened: unknownWhen,
    story: desk.stories[0]?.id ?? '',
    title: '',
    value: 'affirms' as StanceValue,
  }))
  const form = `claim:${draft.id}`
  const kept = useKept(`desk:${desk.report.id}:${form}`, first)
  const { value: typed } = kept
  const change = (to: Partial<typeof first>) => {
    kept.set({ ...typed, ...to })
    desk.markUnsent(form, true)
  }

  async function save(): Promise<void> {
    const happened = rangeOf(typed.happened, desk.zone)
    if (happened === 'wrong')
      return setFailure({ kind: 'invalid', problems: [{ field: 'claim.happened', message: 'time' }] })
    const { wording, kind, about, language, story, title } = typed
    const made: NewClaim = {
      wording,
      kind,
      about,
      language,
      happened,
      story: story ? { id: story } : { title },
    }
    const answer = await desk.word(draft, made, typed.value)
    setFailure(answer)
    if (answer) return
    kept.clear()
    desk.markUnsent(form, false)
  }
  return { typed, change, failure, save }
}
