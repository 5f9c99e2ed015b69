import { article } from './articles.ts'
import { type Chance, chance } from './chance.ts'
import { kindsPlanted, plant } from './edits.ts'
import { dress, fresh, page } from './pages.ts'
import { edit, secondKinds } from './second/edits.ts'
import { told } from './second/material.ts'
import { document, drawn } from './second/templates.ts'
import type { Subject } from './web.ts'

export type Asked = { reports: number; edits: number; seed: number; hosts: number }

/** Reports with their pages as they are first and later: the first set, of sentences that were put together. */
export function firstSet({ reports, edits, seed, hosts }: Asked): Subject[] {
  const c = chance(seed)
  const headlines = Array.from({ length: 200 }, () => article(c).headline)
  return Array.from({ length: reports }, (_, n): Subject => {
    const one = article(c)
    const worn = dress(c, headlines)
    const kind = n < edits ? kindsPlanted[n % kindsPlanted.length]! : null
    const path = `/news/2026/${n}/story`
    const planted = kind === null ? null : plant(c, kind, one, worn)
    return {
      ...{ path, host: c.below(hosts), about: one, layout: worn.layout, planted },
      ...turning(c, (later, turned) => {
        const now = (later && planted?.dress) || worn
        return page((later && planted?.article) || one, turned ? fresh(c, now) : now, path)
      }),
    }
  })
}

/** The second set: whole pages of prose of others, changed by another method. */
export function secondSet({ reports, edits, seed, hosts }: Asked): Subject[] {
  const c = chance(seed)
  return Array.from({ length: reports }, (_, n): Subject => {
    const one = told(c)
    const how = drawn(c, one)
    const path = `/2026/11/28/report-${n}`
    const kind = n < edits ? secondKinds[n % secondKinds.length]! : null
    const changed = kind === null ? null : edit(c, kind, one, how, path)
    const answer = changed?.location
      ? { status: 302, location: changed.location }
      : changed?.html && { status: 200, html: changed.html }
    return {
      ...{ path, host: c.below(hosts), about: one, layout: how.template },
      planted: changed && { kind: kind!, truth: changed.truth, ...(answer ? { answer } : {}) },
      ...turning(c, (later, turned) => {
        const now = (later && changed?.drawn) || how
        const html = document(
          (later && changed?.told) || one,
          turned ? { ...now, turn: c.below(1e6) } : now,
          path,
        )
        return { bytes: Buffer.from(html), type: 'text/html; charset=utf-8' }
      }),
    }
  })
}

/** Half of the pages are other bytes each time, half the same and with an ETag. */
const turning = (c: Chance, draw: (later: boolean, turned: boolean) => { bytes: Buffer; type: string }) => {
  const lively = c.next() < 0.5
  return { lively, draw: (later: boolean) => draw(later, lively) }
}
