import 'server-only'
import { invalid, type Outcome, ok } from '#domain/outcome.ts'
import type { Tx } from '../db.ts'
import { newId } from '../id.ts'

/** The owner of a name, made when there is none. */
export async function ownerNamed(tx: Tx, name: string): Promise<string> {
  await tx.owner.createMany({ data: [{ id: newId(), name }], skipDuplicates: true })
  return (await tx.owner.findUniqueOrThrow({ where: { name }, select: { id: true } })).id
}

/**
 * Keeps a source's holdings in step with the owner that its record names, of whose share and days the record says
 * nothing. Holdings with shares, days or reasons are kept by themselves, and are not written over by a name.
 */
export async function nameOwner(
  tx: Tx,
  sourceId: string,
  before: string | null,
  ownerId: string | null,
  byId: string | null,
): Promise<Outcome<null>> {
  if (before === ownerId) return ok(null)
  const now = await tx.ownership.findMany({
    where: { sourceId, void: false, replacedBy: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  const isPlain = now.every((row) => !row.shareFrom && !row.validFrom && !row.validTo && !row.reason)
  if (now.length > 1 || !isPlain) return invalid('owner', 'ownerDated')
  const [old] = now
  const gone = ownerId === null
  if (old || ownerId)
    await tx.ownership.create({
      data: {
        id: newId(),
        sourceId,
        ownerId: ownerId ?? (old?.ownerId as string),
        replacesId: old?.id ?? null,
        void: gone,
        byId,
      },
    })
  return ok(null)
}
