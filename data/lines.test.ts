import { expect, it } from 'vitest'
import { db } from './db.ts'
import { inLine, plannedOnce } from './lines.ts'

it('what is planned once is so until the transaction waits in a line, and in no other', async () => {
  const modeOf = async (tx: Pick<ReturnType<typeof db>, '$queryRaw'>) =>
    (
      await tx.$queryRaw<[{ mode: string }]>`
        select current_setting('plan_cache_mode') || ', ' || current_setting('enable_seqscan') as mode`
    )[0].mode
  const before = await modeOf(db())
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`select ${plannedOnce} as planned`
    expect(await modeOf(tx)).toBe('force_generic_plan, off')
    await inLine(tx, 'copies')
    expect(await modeOf(tx)).toBe(before)
    await tx.$queryRaw`select ${plannedOnce} as planned`
  })
  expect(await Promise.all(Array.from({ length: 12 }, () => modeOf(db())))).toEqual(Array(12).fill(before))
})
