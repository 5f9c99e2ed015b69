import type { DeskDraft } from '#components/statement/draft-wording.ts'
import type { DraftState, StanceValue } from '#domain/statement/view.ts'

/** What the right side shows: the drafts, or one piece of work on one of them. */
export type Work =
  | { kind: 'read' }
  /** the draft as it was when the work began: what others do to it meanwhile must not take it away */
  | { kind: 'correct' | 'split' | 'tie'; draft: DeskDraft }
  | { kind: 'add' }

/** One thing done here, with what it takes to undo it. */
export type Done =
  | { kind: 'decided'; id: string; from: DraftState }
  | { kind: 'replaced'; id: string; version: number; by: string[] }
  | { kind: 'added'; id: string }
  /** `opened`: the draft was open before, since tying confirms */
  | { kind: 'tied'; id: string; claim: string; from: StanceValue | null; opened: boolean }

export type DeskState = {
  drafts: DeskDraft[]
  /** decisions sent and not answered: the state to fall back to */
  sent: Record<string, DraftState>
  focus: string | null
  /** where the focus was, for when its draft is replaced */
  place: number
  unfolded: boolean
  /** in which order the drafts stand that are not doubtful; the doubtful ones always begin with the least doubtful */
  order: DraftOrder
  work: Work
  done: Done[]
}

export const draftOrders = ['text', 'certainty'] as const
export type DraftOrder = (typeof draftOrders)[number]

export type Event =
  | { type: 'arrived'; drafts: DeskDraft[] }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'focused'; id: string }
  | { type: 'folded' }
  | { type: 'ordered'; order: DraftOrder }
  | { type: 'began'; work: Work }
  | { type: 'deciding'; id: string; to: DraftState; onward: boolean }
  | { type: 'decided'; id: string; version: number; done: Done | null }
  | { type: 'refused'; id: string }
  | { type: 'did'; done: Done; focus: string; version?: number }
  | { type: 'undone'; done: Done; version?: number }

/** Below this the reader itself doubts a draft: it waits behind one key. */
export const DOUBTFUL = 0.5
/** Undo reaches this far back. */
const REMEMBERED = 100

/** Doubted by the reader, and nobody has said otherwise. */
export const isDoubtful = (draft: DeskDraft): boolean =>
  draft.certainty < DOUBTFUL && !draft.byPerson && draft.state === 'open'

/** Whether a draft belongs to the tail that is folded away: doubtful, or worded by a person and taken back. */
export const isTail = (draft: DeskDraft): boolean =>
  isDoubtful(draft) || (draft.byPerson && draft.state === 'rejected')

const byCertainty = (drafts: DeskDraft[]): DeskDraft[] => drafts.toSorted((a, b) => b.certainty - a.certainty)

type Listed = Pick<DeskState, 'drafts' | 'unfolded' | 'focus' | 'order'>

/** The two parts of the list, each in its order: the drafts, and the tail behind the fold. */
export function parts({ drafts, order }: Pick<Listed, 'drafts' | 'order'>): {
  main: DeskDraft[]
  tail: DeskDraft[]
} {
  const main = drafts.filter((draft) => !isTail(draft))
  return { main: order === 'certainty' ? byCertainty(main) : main, tail: byCertainty(drafts.filter(isTail)) }
}

/** The drafts in the order of the keys: those of the list, then the doubtful ones while they are shown. */
export function inOrder(state: Listed): DeskDraft[] {
  const { main, tail } = parts(state)
  return [...main, ...tail.filter((draft) => state.unfolded || draft.id === state.focus)]
}

export const focused = (state: DeskState): DeskDraft | null =>
  state.drafts.find((draft) => draft.id === state.focus) ?? null

/** The desk as it opens: on the draft the address names, or on the first that waits. */
export function begin(drafts: DeskDraft[], at: string | null = null): DeskState {
  const empty: DeskState = {
    drafts,
    sent: {},
    focus: null,
    place: 0,
    unfolded: false,
    order: 'text',
    work: { kind: 'read' },
    done: [],
  }
  const order = inOrder(empty)
  const first =
    drafts.find((draft) => draft.id === at) ?? order.find((draft) => draft.state === 'open') ?? order[0]
  return { ...empty, focus: first?.id ?? null }
}

const onto = (state: DeskState, focus: string | null): DeskState => {
  const place = inOrder({ ...state, focus }).findIndex((draft) => draft.id === focus)
  return { ...state, focus, place: Math.max(0, place) }
}

const change = (state: DeskState, id: string, to: Partial<DeskDraft>): DeskState => ({
  ...state,
  drafts: state.drafts.map((draft) => (draft.id === id ? { ...draft, ...to } : draft)),
})

const settle = (state: DeskState, id: string): DeskState => {
  const { [id]: _, ...sent } = state.sent
  return { ...state, sent }
}

const remember = (state: DeskState, done: Done | null): DeskState =>
  done ? { ...state, done: [...state.done, done].slice(-REMEMBERED) } : state

/** The desk after an event. Pure: what is sent and what the server says happens elsewhere. */
export function deskAfter(state: DeskState, event: Event): DeskState {
  switch (event.type) {
    case 'arrived':
      return arrived(state, event.drafts)
    case 'moved': {
      const order = inOrder(state)
      const at = order.findIndex((draft) => draft.id === state.focus)
      const next = order[Math.min(order.length - 1, Math.max(0, (at < 0 ? state.place : at) + event.by))]
      return next ? onto(state, next.id) : state
    }
    case 'focused':
      return onto(state, event.id)
    case 'folded':
      return folded(state)
    case 'ordered':
      return onto({ ...state, order: event.order }, state.focus)
    case 'began':
      return { ...state, work: event.work }
    case 'deciding': {
      const was = state.drafts.find((draft) => draft.id === event.id)
      if (!was) return state
      const sent = { ...state.sent, [event.id]: state.sent[event.id] ?? was.state }
      const decided = change({ ...state, sent }, event.id, { state: event.to })
      return event.onward ? onward(decided, event.id) : onto(decided, event.id)
    }
    case 'decided':
      return remember(change(settle(state, event.id), event.id, { version: event.version }), event.done)
    case 'refused': {
      const before = state.sent[event.id]
      return before ? onto(change(settle(state, event.id), event.id, { state: before }), event.id) : state
    }
    case 'did': {
      const kept =
        event.version === undefined ? state : change(state, event.done.id, { version: event.version })
      return remember({ ...kept, focus: event.focus, work: { kind: 'read' } }, event.done)
    }
    case 'undone': {
      const { id } = event.done
      const kept = event.version === undefined ? state : change(state, id, { version: event.version })
      return { ...kept, done: kept.done.filter((each) => each !== event.done), focus: id }
    }
  }
}

/** What the server says now, except where a decision is on its way or a newer answer came first. */
function arrived(state: DeskState, drafts: DeskDraft[]): DeskState {
  const here = new Map(state.drafts.map((draft) => [draft.id, draft]))
  const merged = drafts.map((draft) => {
    const own = here.get(draft.id)
    if (own && own.version > draft.version) return { ...draft, state: own.state, version: own.version }
    return own && state.sent[draft.id] ? { ...draft, state: own.state } : draft
  })
  const next = { ...state, drafts: merged }
  if (merged.some((draft) => draft.id === state.focus)) return onto(next, state.focus)
  const order = inOrder(next)
  return { ...next, focus: order[Math.min(state.place, order.length - 1)]?.id ?? null }
}

/** After a decision the eye goes on to the next draft that waits; with none left it stays. */
function onward(state: DeskState, id: string): DeskState {
  const order = inOrder(state)
  const at = order.findIndex((draft) => draft.id === id)
  const next = order.slice(at + 1).find((draft) => draft.state === 'open')
  return onto(state, next?.id ?? id)
}

/** Shows or hides the doubtful tail; when what is in hand is hidden, the last of the list takes its place. */
function folded(state: DeskState): DeskState {
  const next = { ...state, unfolded: !state.unfolded }
  const { tail } = parts(next)
  if (next.unfolded) return tail[0] ? onto(next, tail[0].id) : next
  if (!tail.some((draft) => draft.id === state.focus)) return next
  return onto(next, inOrder({ ...next, focus: null }).at(-1)?.id ?? state.focus)
}
