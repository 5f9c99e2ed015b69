import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { DraftHop, DraftReliance } from '#domain/reading/types.ts'
import { findOrAddActor } from '../actor/find-or-add.ts'
import type { Tx } from '../db.ts'
import { newId } from '../id.ts'
import { findOrAddSource } from '../source/find-or-add.ts'

/**
 * Ties the hops of a confirmed chain to actors and sources, making those that nobody knows yet, and keeps a reliance
 * on each outlet that the report cites. Confirming again changes nothing.
 */
export async function resolveHops(tx: Tx, viewer: Viewer, statementId: string): Promise<void> {
  const statement = await tx.statement.findUniqueOrThrow({
    where: { id: statementId },
    select: {
      chain: true,
      language: true,
      snapshot: {
        select: {
          reportId: true,
          report: { select: { sourceId: true } },
          readings: { select: { found: true }, take: 5, orderBy: { at: 'desc' } },
        },
      },
    },
  })
  const { reportId, report, readings } = statement.snapshot
  const chain = statement.chain as unknown as DraftHop[]
  const cited = new Map(
    readings
      .flatMap(({ found }) => (found as { reliances?: DraftReliance[] }).reliances ?? [])
      .map((reliance) => [reliance.name.toLowerCase(), reliance]),
  )
  for (const [position, hop] of chain.entries()) {
    if (
      await tx.hop.findUnique({
        where: { statementId_position: { statementId, position } },
        select: { position: true },
      })
    )
      continue
    const isSource = hop.kind === 'outlet' || hop.kind === 'channel'
    const sourceId = isSource
      ? await findOrAddSource(tx, viewer, {
          name: hop.name,
          kind: hop.kind === 'channel' ? 'social account' : 'news outlet',
        })
      : null
    const actorId = isSource
      ? null
      : await findOrAddActor(
          tx,
          viewer,
          { ...hop, kind: hop.kind as 'person' | 'body' | 'unnamed' },
          { reportId, language: statement.language },
        )
    await tx.hop.create({
      data: { statementId, position, actorId, sourceId, worded: hop.name, kind: hop.kind },
    })
    if (hop.kind === 'outlet' && sourceId && sourceId !== report.sourceId) {
      const date = cited.get(hop.name.toLowerCase())?.date
      const row = {
        fromStatementId: statementId,
        toSourceId: sourceId,
        toDate: date ? new Date(date) : null,
        kind: 'cites',
        foundBy: 'citation in the text',
      }
      await tx.reliance.createMany({ data: [{ id: newId(), ...row }], skipDuplicates: true })
    }
  }
}
