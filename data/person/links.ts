import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type ChangeRow, record } from '../history.ts'

/**
 * What a link is ended by. The database's clock also says whether one still works: one that another clock ended could work
 * on for as long as the two differ. In whole milliseconds, as the column keeps them: rounded up, it would for one of them.
 */
export const NOW_ENDED = Prisma.sql`expires_at = date_trunc('milliseconds', now())`

/** One that nobody used or ended. By the moment, and not the transaction's begin: it may have waited for who ends the link. */
export const STILL_OPEN = Prisma.sql`used_at is null and expires_at > clock_timestamp()`

type Invited = { id: string; role: string }

/** What history tells of an invitation: without the address, as it keeps its words for ever, and who was asked in has agreed to nothing. */
export const told = ({ id, role }: Invited, what: 'added' | 'withdrawn'): ChangeRow => ({
  subject: 'invitation',
  subjectId: id,
  what,
  before: what === 'added' ? null : { role },
  after: what === 'added' ? { role } : null,
})

/** What ends with the rights of the admin who made it: else somebody who was shown out keeps a door that they opened. */
export async function endLinksOf(tx: Tx, viewer: Viewer, adminId: string): Promise<void> {
  const ended = await tx.$queryRaw<(Invited & { purpose: string })[]>`
    update invitation set ${NOW_ENDED} where by_id = ${adminId} and ${STILL_OPEN} returning id, role, purpose`
  const invitations = ended.filter(({ purpose }) => purpose === 'invitation')
  await record(
    tx,
    viewer,
    invitations.map((one) => told(one, 'withdrawn')),
  )
}

/** Earlier links for a person's password stop working. */
export async function endResetsOf(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    update invitation set ${NOW_ENDED} where purpose = 'reset' and person_id = ${personId} and ${STILL_OPEN}`
}
