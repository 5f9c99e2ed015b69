import 'server-only'
import type { Tx } from '../db.ts'
import { feedState } from '../feed/state.ts'
import { statementState } from '../statement/state.ts'

/** The fields of a row under the names that history gives them. */
export type Now = Record<string, unknown>
type Reader = (tx: Tx, ids: string[]) => Promise<Map<string, Now>>

const byId = <R extends { id: string }>(
  rows: R[],
  fields: (row: R) => Now = (row) => row,
): Map<string, Now> => new Map(rows.map((row) => [row.id, fields(row)]))
const among = (ids: string[]) => ({ where: { id: { in: ids } }, take: ids.length })

/** How each kind of subject is read from its tables; a kind that is not here has no row of its own to compare. */
export const rowsNow: Record<string, Reader | undefined> = {
  statement,
  claim: async (tx, ids) =>
    byId(
      await tx.claim.findMany({ ...among(ids), include: { memberships: true } }),
      ({ memberships, ...row }) => ({
        ...row,
        stories: memberships.map(({ storyId }) => storyId).sort(),
      }),
    ),
  story: async (tx, ids) => byId(await tx.story.findMany(among(ids))),
  report: async (tx, ids) =>
    byId(await tx.report.findMany(among(ids)), ({ canonicalUrl, ...row }) => ({ ...row, url: canonicalUrl })),
  source: async (tx, ids) => byId(await tx.source.findMany(among(ids))),
  actor: async (tx, ids) => byId(await tx.actor.findMany(among(ids))),
  reliance: async (tx, ids) =>
    byId(await tx.reliance.findMany(among(ids)), ({ state, kind, certain }) => ({ state, kind, certain })),
  figure: async (tx, ids) => byId(await tx.figure.findMany(among(ids))),
  check: async (tx, ids) =>
    byId(
      await tx.check.findMany({ ...among(ids), include: { retractions: true } }),
      ({ retractions, ...row }) => ({
        ...row,
        retracted: retractions.length > 0,
      }),
    ),
  'origin verdict': async (tx, ids) => {
    const pairs = ids.map((id) => id.split('|') as [string, string])
    const rows = await tx.originVerdict.findMany({
      where: { OR: pairs.map(([a, b]) => ({ a, b })) },
      take: ids.length,
    })
    return new Map(rows.map(({ a, b, same }) => [`${a}|${b}`, { same }]))
  },
  feed: async (tx, ids) =>
    new Map((await tx.feed.findMany(among(ids))).map((row) => [row.id, feedState(row)])),
  person: async (tx, ids) => byId(await tx.person.findMany(among(ids)), ({ name, role }) => ({ name, role })),
}

async function statement(tx: Tx, ids: string[]): Promise<Map<string, Now>> {
  const rows = await tx.statement.findMany({
    ...among(ids),
    include: {
      confirmations: { orderBy: { number: 'desc' }, take: 1 },
      withdrawals: { orderBy: { number: 'desc' }, take: 1 },
      stances: { where: { supersededById: null } },
    },
  })
  return byId(rows, ({ confirmations: [newest], withdrawals: [withdrawal], stances, ...row }) => ({
    ...statementState(row),
    state: newest?.state ?? 'open',
    withdrawn: withdrawal?.state === 'withdrawn',
    ...Object.fromEntries(stances.map(({ claimId, value }) => [`stance:${claimId}`, value])),
  }))
}
