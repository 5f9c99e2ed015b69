import 'server-only'
import type { Tx } from '../db.ts'

/** What ends with the rights of the admin who made it: else somebody who was shown out keeps a door that they opened. */
export async function endLinksOf(tx: Tx, adminId: string): Promise<void> {
  await tx.invitation.updateMany({
    where: { byId: adminId, usedAt: null, expiresAt: { gt: new Date() } },
    data: { expiresAt: new Date() },
  })
}
