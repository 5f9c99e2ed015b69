'use client'
import { createContext, useContext } from 'react'
import type { z } from 'zod'
import type { Light } from '#components/report/desk-runs.ts'
import type { Selected } from '#components/report/selection.ts'
import type { DeskDraft } from '#components/statement/draft-wording.ts'
import type { Status } from '#domain/claim/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Block } from '#domain/reading/types.ts'
import type { newClaimInput, Wording } from '#domain/statement/input.ts'
import type { DraftState, StanceValue } from '#domain/statement/view.ts'
import type { Locale } from '#messages/locales.ts'
import type { DeskState, Work } from './desk-state.ts'
import type { Failure } from './use-send.ts'

export type NewClaim = z.input<typeof newClaimInput>['claim']

/** The writes of the reading desk; the page hands them in. */
export type DeskActions = {
  decide: (input: {
    statement: string
    version: number
    state: DraftState
  }) => Promise<Outcome<{ version: number }>>
  correct: (input: {
    statement: string
    version: number
    wordings: Wording[]
  }) => Promise<Outcome<{ statements: string[]; version: number }>>
  add: (input: {
    report: string
    snapshot: number
    wording: Wording
  }) => Promise<Outcome<{ statement: string }>>
  tie: (input: {
    statement: string
    version: number
    claim: string
    value: StanceValue | null
  }) => Promise<Outcome<{ version: number }>>
  claim: (
    input: z.input<typeof newClaimInput>,
  ) => Promise<Outcome<{ claim: string; story: string; version: number | null }>>
  undo: (input: { statement: string; version: number }) => Promise<Outcome<{ version: number }>>
}

/** An actor on record whose name sounds like one in the text. */
export type ActorCandidate = {
  id: string
  name: string
  kind: 'person' | 'body'
  speaksFor: string | null
  wikidata: string | null
}

/** What the page read for the desk. */
export type DeskProps = {
  locale: Locale
  zone: string
  report: { id: string; snapshot: number; language: string; text: string; blocks: Block[] }
  drafts: DeskDraft[]
  /** false while the reading is not there yet */
  read: boolean
  /** names to suggest for a hop */
  actors: { id: string; name: string; kind: 'person' | 'body' | 'unnamed'; speaksFor: string | null }[]
  /** who a name in the text may stand for, by the name; names known to the letter are absent */
  candidates: Record<string, ActorCandidate[]>
  stories: { id: string; title: string; language: string }[]
  /** how the claims that drafts bear on stand now */
  statuses: Record<string, { status: Status; origins: string }>
  /** the draft that the address names */
  at: string | null
  actions: DeskActions
}

export type Trouble = { failure: Failure; what: string; id: string | null; retry: (() => void) | null }

/** Everything the parts of the desk share. */
export type Desk = DeskProps & {
  state: DeskState
  sending: boolean
  trouble: Trouble | null
  /** forms with something typed that the record does not have: "wording:ID", "claim:ID", "wording:added" */
  unsent: string[]
  markUnsent: (form: string, unsent: boolean) => void
  dismiss: () => void
  move: (by: 1 | -1) => void
  focus: (id: string) => void
  fold: () => void
  /** the other order of the list */
  reorder: () => void
  start: (work: Work) => void
  decide: (draft: DeskDraft, to: DraftState) => void
  undo: () => void
  correct: (draft: DeskDraft, wordings: Wording[]) => Promise<Failure | null>
  add: (wording: Wording) => Promise<Failure | null>
  tie: (draft: DeskDraft, claim: string, value: StanceValue | null) => Promise<Failure | null>
  word: (draft: DeskDraft, claim: NewClaim, value: StanceValue) => Promise<Failure | null>
  /** what is selected in the text, while passages are marked */
  picked: Selected | null
  pick: (selected: Selected | null) => void
  /** what lights up in the text instead of the draft in hand, while it is worked on */
  lights: Light[] | null
  setLights: (lights: Light[] | null) => void
}

const Context = createContext<Desk | null>(null)
export const DeskProvider = Context.Provider

/** The desk round this part. @throws Error outside of one */
export function useDeskContext(): Desk {
  const desk = useContext(Context)
  if (!desk) throw new Error('This part stands outside of a reading desk.')
  return desk
}
