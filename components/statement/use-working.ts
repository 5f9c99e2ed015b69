'use client'
import { useEffect, useState } from 'react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { lightsOf } from '#components/report/desk-runs.ts'
import { passageOf } from '#components/report/selection.ts'
import { useKept } from '#components/ui/use-kept.ts'
import {
  type DeskDraft,
  emptyWorking,
  type Part,
  parts,
  type Working,
  withPassage,
  workingOf,
} from './draft-wording.ts'

/** A wording being typed: kept on this device, lit in the text, its passages set from what is selected there. */
export function useWorking(draft: DeskDraft | null) {
  const { report, zone, picked, setLights, markUnsent } = useDeskContext()
  const [first] = useState(() => (draft ? workingOf(draft, zone) : emptyWorking))
  const form = `wording:${draft?.id ?? 'added'}`
  const kept = useKept<Working>(`desk:${report.id}:${form}`, first)
  const { value: working, set } = kept
  const passage = picked ? passageOf(report.text, picked.anchor, picked.head) : null

  useEffect(() => {
    setLights(parts.flatMap((part) => lightsOf(part, working[part])))
  }, [working, setLights])
  useEffect(() => () => setLights(null), [setLights])
  const changed = JSON.stringify(working) !== JSON.stringify(first)
  useEffect(() => markUnsent(form, changed), [form, changed, markUnsent])

  /** Puts what is selected into a part of the wording, in the place of what is there or beside it. */
  function put(part: Part, more: boolean): void {
    if (!passage) return
    const next = { ...working, [part]: withPassage(working[part], passage, more) }
    const quoted = /^["“„«'‘]/u.test(report.text.slice(Math.min(picked!.anchor, picked!.head)).trimStart())
    if (!draft && part === 'content' && !more) next.mode = quoted ? 'quoted' : 'paraphrased'
    set(next)
  }
  /** The record has it: nothing is kept any longer. */
  function finish(): void {
    kept.clear()
    markUnsent(form, false)
  }
  return {
    ...kept,
    finish,
    working,
    changed,
    passage,
    put,
    change: (to: Partial<Working>) => set({ ...working, ...to }),
  }
}
