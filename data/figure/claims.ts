import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { figureClaimInput } from '#domain/figure/input.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

/** What a write on a figure did: its new version, and the claims whose pages show it. */
export type FigureDone = { figure: string; version: number; claims: string[] }

/** The claims that ever were linked to a figure, with the state in force of each. */
export async function linksOf(
  tx: Tx,
  figureId: string,
): Promise<Map<string, { state: string; number: number }>> {
  const rows = await tx.figureClaim.findMany({
    where: { figureId },
    orderBy: { number: 'asc' },
    select: { claimId: true, state: true, number: true },
    take: 1000,
  })
  return new Map(rows.map(({ claimId, state, number }) => [claimId, { state, number }]))
}

/** Keeps that a figure belongs to a claim, or no longer; the caller holds the figure and writes its history. */
export async function putLink(
  tx: Tx,
  viewer: Viewer,
  figureId: string,
  claimId: string,
  state: 'linked' | 'unlinked',
): Promise<void> {
  const last = (await linksOf(tx, figureId)).get(claimId)
  const byId = viewer.kind === 'person' ? viewer.id : null
  await tx.figureClaim.create({ data: { figureId, claimId, number: (last?.number ?? 0) + 1, state, byId } })
}

/** Says that a figure belongs to a claim too, or no longer does. */
export async function linkFigure(viewer: Viewer, input: unknown): Promise<Outcome<FigureDone>> {
  const parsed = accept(viewer, 'figure.write', figureClaimInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { figure, version, claim, linked } = parsed.value
  return write(viewer, 'figure.write', async (tx) => {
    const head = await hold(tx, 'figure', figure)
    if (!(await tx.figure.findUnique({ where: { id: figure }, select: { id: true } }))) return missing
    if (!(await tx.claim.findUnique({ where: { id: claim }, select: { id: true } }))) return missing
    const links = await linksOf(tx, figure)
    const before = links.get(claim)?.state === 'linked'
    if (head.version !== version) return stale(head, { linked }, { linked: before })
    const claims = [...new Set([...links.keys(), claim])]
    if (before === linked) return ok({ figure, version, claims })
    await putLink(tx, viewer, figure, claim, linked ? 'linked' : 'unlinked')
    await record(tx, viewer, [
      {
        subject: 'figure',
        subjectId: figure,
        what: linked ? 'linked' : 'unlinked',
        before: { [`claim:${claim}`]: before },
        after: { [`claim:${claim}`]: linked },
      },
    ])
    return ok({ figure, version: version + 1, claims })
  })
}
