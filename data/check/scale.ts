import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { reviewedInput, type Scale, scaleEntryInput, type VerdictNames } from '#domain/check/scale.ts'
import { difference } from '#domain/history/replay.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale, versionsOf } from '../subject.ts'
import { write } from '../write.ts'

const REVIEWED = 'checks are reviewed'

/** Whether the desk asks for a second editor now. */
export async function isReviewed(tx: Tx): Promise<boolean> {
  const row = await tx.deskSetting.findUnique({ where: { key: REVIEWED } })
  return row?.value === true
}

/** The house's scale in its order, retired verdicts last, and whether checks are reviewed. */
export async function scaleOf(viewer: Viewer): Promise<Outcome<Scale>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const [rows, versions, reviewed, settings] = await Promise.all([
    db().checkVerdict.findMany({
      orderBy: [{ retired: 'asc' }, { position: 'asc' }, { key: 'asc' }],
      take: 99,
    }),
    db()
      .checkVerdict.findMany({ select: { key: true }, take: 99 })
      .then((keys) =>
        versionsOf(
          db(),
          'check verdict',
          keys.map(({ key }) => key),
        ),
      ),
    isReviewed(db()),
    versionsOf(db(), 'desk setting', [REVIEWED]),
  ])
  return ok({
    verdicts: rows.map(({ createdAt: _, names, ...row }) => ({
      ...row,
      names: names as VerdictNames,
      version: versions.get(row.key) ?? 0,
    })),
    reviewed,
    reviewedVersion: settings.get(REVIEWED) ?? 0,
  })
}

/** Adds a verdict to the scale, or words one anew, places or retires it. A stale edit answers with both. */
export async function putVerdict(viewer: Viewer, input: unknown): Promise<Outcome<{ key: string }>> {
  const parsed = accept(viewer, 'check.scale', scaleEntryInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { key: given, version, ...fields } = parsed.value
  return write<{ key: string }>(viewer, 'check.scale', async (tx) => {
    const key = given ?? newId()
    const head = await hold(tx, 'check verdict', key)
    const row = given
      ? await tx.checkVerdict.findUnique({
          where: { key },
          select: { names: true, rating: true, position: true, retired: true },
        })
      : null
    if (given && !row) return missing
    if (head.version !== version) return stale(head, fields, row)
    if (row) await tx.checkVerdict.update({ where: { key }, data: fields })
    else await tx.checkVerdict.create({ data: { key, ...fields } })
    const changed = difference(row ?? {}, fields)
    if (Object.keys(changed.after ?? {}).length > 0)
      await record(tx, viewer, [
        { subject: 'check verdict', subjectId: key, what: row ? 'edited' : 'added', ...changed },
      ])
    return ok({ key })
  })
}

/** Asks for a second editor on every check signed from now on, or no longer. Checks signed before stay as they are. */
export async function setReviewed(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'check.scale', reviewedInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { reviewed, version } = parsed.value
  return write(viewer, 'check.scale', async (tx) => {
    const head = await hold(tx, 'desk setting', REVIEWED)
    const before = await isReviewed(tx)
    if (head.version !== version) return stale(head, { reviewed }, { reviewed: before })
    if (before === reviewed) return ok({ version })
    await tx.deskSetting.upsert({
      where: { key: REVIEWED },
      create: { key: REVIEWED, value: reviewed },
      update: { value: reviewed, at: new Date() },
    })
    await record(tx, viewer, [
      {
        subject: 'desk setting',
        subjectId: REVIEWED,
        what: reviewed ? 'asked for' : 'no longer asked for',
        before: { reviewed: before },
        after: { reviewed },
      },
    ])
    return ok({ version: version + 1 })
  })
}
