import { db } from '../../data/db.ts'
import { keepRoots } from '../../data/verify/roots.ts'
import { system } from '../../domain/access/viewer.ts'
import { systemClock } from '../../outside/clock.ts'

/** Writes the roots of the days that have ended. Run by the start, and again as days end (daily-roots.ts). */
const made = await keepRoots(system('daily roots'), systemClock.now())
if (made.kind !== 'ok') throw new Error(made.kind)
await db().$disconnect()
