import 'server-only'

type Row = {
  start: number
  end: number
  exact: string
  mode: string
  hedge: string | null
  chain: unknown
  saidFrom: Date | null
  saidTo: Date | null
  saidPrecision: string | null
  correctsId?: string | null
}

/** What history says of a new statement; later rows add its state, what corrects it, and its stances. */
export const statementState = (row: Row, state: 'open' | 'confirmed' = 'open'): Record<string, unknown> => ({
  anchor: [row.start, row.end],
  exact: row.exact,
  mode: row.mode,
  hedge: row.hedge,
  chain: row.chain,
  said: row.saidFrom ? { from: row.saidFrom, to: row.saidTo, precision: row.saidPrecision } : null,
  corrects: row.correctsId ?? null,
  state,
})
