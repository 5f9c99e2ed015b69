'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Light } from '#components/report/desk-runs.ts'
import type { Selected } from '#components/report/selection.ts'
import type { DeskDraft } from '#components/statement/draft-wording.ts'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { DraftState } from '#domain/statement/view.ts'
import type { Desk, DeskProps, Trouble } from './desk-context.tsx'
import { begin, type Done, type DraftOrder, deskAfter } from './desk-state.ts'
import { type Answer, useSend } from './use-send.ts'
import { useUnsent } from './use-unsent.ts'

/** The reading desk at work: what is shown at once, what is sent, what is rolled back. */
export function useDesk(props: DeskProps): Desk {
  const { report, actions, drafts, at } = props
  const [state, dispatch] = useReducer(deskAfter, drafts, (given) => begin(given, at))
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const { unsent, markUnsent } = useUnsent(report.id)
  const [picked, pick] = useState<Selected | null>(null)
  const [lights, setLights] = useState<Light[] | null>(null)
  const { send, sending } = useSend()
  const kept = useKept<DraftOrder>('order of drafts', 'text')
  const router = useRouter()
  // The version each statement has now, known before React has shown it.
  const versions = useRef(new Map<string, number>())
  const version = (draft: { id: string; version?: number }) =>
    Math.max(versions.current.get(draft.id) ?? 0, draft.version ?? 0)

  useEffect(() => dispatch({ type: 'arrived', drafts }), [drafts])
  useEffect(() => dispatch({ type: 'ordered', order: kept.value }), [kept.value])

  /** Sends a write of one statement, keeping the version it leaves behind, or the one it met instead. */
  function write<T extends { version?: number | null }>(
    draft: { id: string; version?: number },
    run: (version: number) => Promise<Outcome<T>>,
  ): Promise<Answer<T>> {
    return send(async () => {
      const outcome = await run(version(draft))
      const met =
        outcome.kind === 'ok' ? outcome.value.version : outcome.kind === 'conflict' ? outcome.version : null
      if (met) versions.current.set(draft.id, met)
      // Somebody else was first: show what they did.
      if (outcome.kind === 'conflict') router.refresh()
      return outcome
    })
  }

  async function putState(draft: DeskDraft, to: DraftState, undone: Done | null): Promise<void> {
    if (draft.state === to && !undone) return dispatch({ type: 'moved', by: 1 })
    setTrouble(null)
    dispatch({ type: 'deciding', id: draft.id, to, onward: !undone && to !== 'open' })
    const answer = await write(draft, (version) =>
      actions.decide({ statement: draft.id, version, state: to }),
    )
    if (answer.kind === 'ok') {
      const done: Done | null = undone ? null : { kind: 'decided', id: draft.id, from: draft.state }
      dispatch({ type: 'decided', id: draft.id, version: answer.value.version, done })
      if (undone) dispatch({ type: 'undone', done: undone })
      return
    }
    dispatch({ type: 'refused', id: draft.id })
    const retry = () => void putState(draft, to, undone)
    setTrouble({ failure: answer, what: to, id: draft.id, retry })
  }

  async function undo(): Promise<void> {
    const done = state.done.at(-1)
    if (!done) return
    const draft = state.drafts.find((each) => each.id === done.id)
    if (done.kind === 'decided' && draft) return putState(draft, done.from, done)
    if (done.kind === 'added' && draft) return putState(draft, 'rejected', done)
    const answer =
      done.kind === 'tied'
        ? await write(draft ?? done, (version) =>
            actions.tie({ statement: done.id, version, claim: done.claim, value: done.from }),
          )
        : await write(done.kind === 'replaced' ? done : { id: done.id }, (version) =>
            actions.undo({ statement: done.id, version }),
          )
    if (answer.kind === 'ok') {
      dispatch({ type: 'undone', done, version: answer.value.version })
      // Tying had confirmed it: it waits again.
      if (done.kind === 'tied' && done.opened && draft) await putState(draft, 'open', done)
      return
    }
    setTrouble({ failure: answer, what: 'undo', id: done.id, retry: () => void undo() })
  }

  /** After a form was saved: what was done, and where the eye goes. @returns why not */
  function landed<T>(answer: Answer<T>, done: (value: T) => { done: Done; focus: string; version?: number }) {
    if (answer.kind !== 'ok') return answer
    setTrouble(null)
    dispatch({ type: 'did', ...done(answer.value) })
    return null
  }

  return {
    ...props,
    state,
    sending,
    trouble,
    unsent,
    markUnsent,
    picked,
    pick,
    lights,
    setLights,
    dismiss: useCallback(() => setTrouble(null), []),
    move: (by) => dispatch({ type: 'moved', by }),
    focus: (id) => dispatch({ type: 'focused', id }),
    fold: () => dispatch({ type: 'folded' }),
    reorder: () => kept.set(state.order === 'text' ? 'certainty' : 'text'),
    start: (work) => {
      pick(null)
      dispatch({ type: 'began', work })
    },
    decide: (draft, to) => void putState(draft, to, null),
    undo: () => void undo(),
    correct: async (draft, wordings) => {
      const { id } = draft
      const answer = await write(draft, (version) => actions.correct({ statement: id, version, wordings }))
      return landed(answer, ({ statements, version }) => ({
        done: { kind: 'replaced', id, version, by: statements },
        focus: statements[0] ?? id,
      }))
    },
    add: async (wording) => {
      const answer = await send(() => actions.add({ report: report.id, snapshot: report.snapshot, wording }))
      return landed(answer, ({ statement }) => ({ done: { kind: 'added', id: statement }, focus: statement }))
    },
    tie: async (draft, claim, value) => {
      const { id } = draft
      const from = draft.stances.find((stance) => stance.claimId === claim)?.value ?? null
      const answer = await write(draft, (version) => actions.tie({ statement: id, version, claim, value }))
      return landed(answer, ({ version }) => ({
        done: { kind: 'tied', id, claim, from, opened: draft.state === 'open' },
        focus: id,
        version,
      }))
    },
    word: async (draft, claim, value) => {
      const { id } = draft
      const answer = await write(draft, (version) =>
        actions.claim({ claim, tie: { statement: id, version, value } }),
      )
      return landed(answer, (made) => ({
        done: { kind: 'tied', id, claim: made.claim, from: null, opened: draft.state === 'open' },
        focus: id,
        version: made.version ?? undefined,
      }))
    },
  }
}
