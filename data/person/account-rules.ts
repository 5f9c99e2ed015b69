import 'server-only'
import { db, type Tx } from '../db.ts'

/** The desk's setting: whether admins have to have a second step. */
export const ADMINS_SECOND_STEP = 'admins have a second step'

/** Whether the desk asks its admins for a second step. */
export async function asksForSecondStep(tx: Tx): Promise<boolean> {
  const row = await tx.deskSetting.findUnique({ where: { key: ADMINS_SECOND_STEP } })
  return row?.value === true
}

/** The most stories that one person may be limited to. */
export const MOST_STORIES = 100

/** The stories that a limited person may write in. */
export async function storiesOf(personId: string): Promise<string[]> {
  const rows = await db().storyLimit.findMany({
    where: { personId },
    take: MOST_STORIES,
    orderBy: { storyId: 'asc' },
  })
  return rows.map(({ storyId }) => storyId)
}
