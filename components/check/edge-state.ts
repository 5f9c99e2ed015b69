/** What has been answered on this page; `open` is what nobody has. */
export type Answered = 'open' | 'confirmed' | 'rejected'
export type EdgeLine = { key: string; version: number; answer: Answered }

/** The page of the queue at work. `done` are the answers that can be undone, newest last. */
export type QueueState = {
  lines: EdgeLine[]
  at: number
  skipped: readonly string[]
  done: readonly { key: string; from: Answered }[]
  /** an answer that met another's: what was tried and what is on record */
  met: { key: string; mine: Answered; theirs: Answered; by: string | null } | null
}

export type QueueEvent =
  | { type: 'arrived'; items: readonly { key: string; version: number }[] }
  | { type: 'moved'; to: number }
  | { type: 'skipped' }
  | { type: 'answering'; key: string; to: Answered; onward: boolean }
  | { type: 'answered'; key: string; version: number; from: Answered; undone: boolean }
  | { type: 'refused'; key: string; back: Answered }
  | { type: 'conflict'; key: string; mine: Answered; theirs: Answered; version: number; by: string | null }
  | { type: 'left' }

export const begin = (items: readonly { key: string; version: number }[]): QueueState => ({
  lines: items.map(({ key, version }) => ({ key, version, answer: 'open' })),
  at: 0,
  skipped: [],
  done: [],
  met: null,
})

/** The page after something happened on it; nothing here waits for the server. */
export function queueAfter(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'arrived': {
      // What has been answered here stays to be undone, though the record lists it no more.
      const known = new Set(state.lines.map(({ key }) => key))
      const fresh = event.items.filter(({ key }) => !known.has(key))
      return fresh.length === 0 ? state : { ...state, lines: [...state.lines, ...begin(fresh).lines] }
    }
    case 'moved':
      return { ...state, at: Math.max(0, Math.min(state.lines.length - 1, event.to)) }
    case 'skipped': {
      const here = state.lines[state.at]
      if (here?.answer !== 'open') return { ...state, at: nextOpen(state) }
      const skipped = [...state.skipped.filter((key) => key !== here.key), here.key]
      return { ...state, skipped, at: nextOpen({ ...state, skipped }) }
    }
    case 'answering': {
      const lines = put(state, event.key, { answer: event.to })
      const met = state.met?.key === event.key ? null : state.met
      const skipped = state.skipped.filter((key) => key !== event.key)
      const at = event.onward
        ? nextOpen({ ...state, lines })
        : Math.max(
            0,
            lines.findIndex(({ key }) => key === event.key),
          )
      return { ...state, lines, met, skipped, at }
    }
    case 'answered': {
      const done = event.undone
        ? state.done.filter((each, at) => !(each.key === event.key && at === lastOf(state, event.key)))
        : [...state.done, { key: event.key, from: event.from }]
      return { ...state, lines: put(state, event.key, { version: event.version }), done }
    }
    case 'refused':
      return { ...state, ...here(state, event.key), lines: put(state, event.key, { answer: event.back }) }
    case 'conflict': {
      const { key, mine, theirs, version, by } = event
      const lines = put(state, key, { answer: theirs, version })
      const done = state.done.filter((each) => each.key !== key)
      return { ...state, ...here(state, key), lines, done, met: { key, mine, theirs, by } }
    }
    case 'left':
      return { ...state, met: null }
  }
}

/** How many on this page nobody has answered. */
export const leftOn = (state: QueueState): number =>
  state.lines.filter(({ answer }) => answer === 'open').length

const put = (state: QueueState, key: string, change: Partial<EdgeLine>): EdgeLine[] =>
  state.lines.map((line) => (line.key === key ? { ...line, ...change } : line))

const here = (state: QueueState, key: string) => ({ at: state.lines.findIndex((line) => line.key === key) })

const lastOf = (state: QueueState, key: string): number =>
  state.done.findLastIndex((each) => each.key === key)

/** The next open line below, then from the top; those left for later come last. Stays where nothing is open. */
function nextOpen({ lines, at, skipped }: QueueState): number {
  const order = [...lines.keys()].map((step) => (at + 1 + step) % Math.max(1, lines.length))
  const isOpen = (index: number) => lines[index]?.answer === 'open'
  const fresh = order.find((index) => isOpen(index) && !skipped.includes(lines[index]!.key))
  return fresh ?? order.find(isOpen) ?? at
}
