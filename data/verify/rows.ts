import 'server-only'
import { canonicalJson } from '#domain/history/canonical.ts'
import type { Tx } from '../db.ts'
import type { Fault } from './fault.ts'
import { type Now, rowsNow } from './rows-now.ts'

/** What a chain says of its subject after its last change; no state: it was removed, or its chain holds no fields. */
export type Told = { subject: string; id: string; number: number; state: Record<string, unknown> | null }

/** Where rows are not what history says of them, as far as history holds their fields. */
export async function wrongOfRows(tx: Tx, told: Told[]): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [subject, all] of Map.groupBy(told, (one) => one.subject)) {
    const reader = rowsNow[subject]
    if (!reader) continue
    for (let at = 0; at < all.length; at += 500) {
      const some = all.slice(at, at + 500)
      const now = await reader(
        tx,
        some.map(({ id }) => id),
      )
      for (const one of some) {
        const wrong = wrongOf(one, now.get(one.id))
        if (wrong) faults.push({ subject, id: one.id, number: one.number, wrong })
      }
    }
  }
  return faults
}

function wrongOf({ subject, state }: Told, now: Now | undefined): string | null {
  if (state === null)
    return now && subject !== 'origin verdict' ? 'is there, and its history says that it was removed' : null
  if (!now)
    return subject === 'origin verdict' && state.same === null
      ? null
      : 'is gone, and its history says that it is there'
  const other = Object.keys(now).filter((key) => key in state && !equal(now[key], state[key]))
  return other.length > 0 ? `is not what its history says: ${other.join(', ')}` : null
}

/** History holds what was given, the row what PostgreSQL made of it: a time may be written in several ways. */
function equal(now: unknown, said: unknown): boolean {
  if (now instanceof Date && typeof said === 'string') return now.getTime() === Date.parse(said)
  return canonicalJson(now ?? null) === canonicalJson(said ?? null)
}
