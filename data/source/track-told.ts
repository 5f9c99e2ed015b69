import 'server-only'
import type { Told, Word } from '#domain/source/track-cut.ts'
import { bareEvidenceOf, type ClaimFacts, passageOf, restedOf } from '../check/evidence.ts'
import { relianceRows } from '../check/reliance-rows.ts'
import type { BareRow } from '../check/rows.ts'
import type { Tx } from '../db.ts'
import { holdingsOf, topHolder } from './holdings.ts'

/** All that was ever said on some claims, for their track cases. Nine queries, however many claims and statements. */
export async function toldOf(tx: Tx, claims: ClaimFacts[]): Promise<Map<string, Told>> {
  const evidence = await bareEvidenceOf(tx, claims)
  const rows = [...evidence.values()].flatMap((own) => own.rows)
  if (rows.length === 0) return new Map()
  const statements = unique(rows.map(({ id }) => id))
  const reliances = await relianceRows(
    tx,
    statements,
    unique(rows.flatMap((row) => [row.own_report_id, row.report_id])),
  )
  const kept = reliances.map((row, order) => ({ ...restedOf(row), order }))
  const rested = Map.groupBy(kept, (row) => row.fromStatement ?? row.fromReport)
  const words = await wordsOf(tx, statements)
  const sources = new Map([...evidence.values()].flatMap((own) => [...own.sources]))
  const holdings = await holdingsOf(tx, [...sources.keys()])
  const owners = await directOwners(tx, [...sources.keys()])
  const ownerOn = (source: string, day: string) =>
    topHolder(holdings, source, day, owners.get(source) ?? null)
  return new Map(
    [...evidence].map(([claim, own]) => [
      claim,
      {
        case: own.case,
        passages: own.rows.map(passageOf),
        rested: restedFrom(own.rows, rested),
        words: new Map(own.rows.flatMap(({ id }) => (words.has(id) ? [[id, words.get(id) as Word[]]] : []))),
        ownerOn,
      },
    ]),
  )
}

/** What the statements of one claim rest on, themselves or with their reports, in one order whoever asks. */
const restedFrom = <R extends { order: number }>(
  rows: BareRow[],
  rested: ReadonlyMap<string | null, R[]>,
): R[] =>
  [
    ...new Set(
      rows.flatMap((row) => [row.id, row.own_report_id, row.report_id].flatMap((id) => rested.get(id) ?? [])),
    ),
  ].sort((a, b) => a.order - b.order)

/** What was said of some statements' withdrawal, oldest first. */
async function wordsOf(tx: Tx, statements: string[]): Promise<Map<string, Word[]>> {
  const rows = await tx.$queryRaw<{ id: string; at: Date; withdrawn: boolean }[]>`
    select statement_id as id, at, state = 'withdrawn' as withdrawn from withdrawal
    where statement_id = any(${statements}::text[]) order by statement_id, number limit 50000`
  const words = rows.map(({ id, at, withdrawn }) => ({ id, word: { at: at.getTime(), withdrawn } }))
  return new Map(
    [...Map.groupBy(words, ({ id }) => id)].map(([id, all]) => [id, all.map(({ word }) => word)]),
  )
}

async function directOwners(tx: Tx, sources: string[]): Promise<Map<string, string | null>> {
  const rows = await tx.source.findMany({
    where: { id: { in: sources } },
    select: { id: true, ownerId: true },
    orderBy: { id: 'asc' },
    take: 20_000,
  })
  return new Map(rows.map(({ id, ownerId }) => [id, ownerId]))
}

const unique = (ids: string[]): string[] => [...new Set(ids)]
