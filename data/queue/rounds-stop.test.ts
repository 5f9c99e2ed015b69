import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { runs } from '#jobs/queued/runs.ts'
import { db } from '../db.ts'
import { asked } from '../testing/queries.fixture.ts'
import { filed, person } from '../testing/small.fixture.ts'
import { keepRoots } from '../verify/roots.ts'

let editor: Viewer
beforeAll(async () => {
  editor = await person('editor')
})

const job = (signal: AbortSignal) => ({ id: 'one', tries: 1, priority: 0, signal })
const going = () => job(new AbortController().signal)
const stopped = () => job(AbortSignal.abort())

describe('what comes round, when the worker is to stop', () => {
  it('lists nothing more in the inbox: what is noted stays noted', async () => {
    await filed(editor)
    const noted = () => db().inboxPending.count()
    const before = await noted()
    expect(before).toBeGreaterThan(0)
    await runs['inbox.keep']({}, stopped())
    expect(await noted()).toBe(before)
    await runs['inbox.keep']({}, going())
    expect(await noted()).toBe(0)
  })

  it('works out no more track records', async () => {
    const worksOut = (texts: string[]) => texts.some((text) => text.includes('track_pending'))
    expect(worksOut(await asked(() => runs['track.keep']({}, stopped())))).toBe(false)
    expect(worksOut(await asked(() => runs['track.keep']({}, going())))).toBe(true)
  })

  it('gives up the root of the day in hand, which leaves nothing of it', async () => {
    await filed(editor)
    const later = new Date(Date.now() + 2 * 86_400_000)
    await expect(keepRoots(system('roots'), later, AbortSignal.abort())).rejects.toThrow()
    expect(await db().historyRoot.count()).toBe(0)
    // told while the day is read
    const stop = new AbortController()
    const heard = { aborted: 0 }
    const signal = Object.assign(stop.signal, {
      throwIfAborted: () => {
        if (++heard.aborted > 1) throw new Error('to stop')
      },
    })
    await expect(keepRoots(system('roots'), later, signal)).rejects.toThrow('to stop')
    expect(await db().historyRoot.count()).toBe(0)
    expect((await keepRoots(system('roots'), later)).kind).toBe('ok')
    expect(await db().historyRoot.count()).toBeGreaterThan(0)
  })
})
