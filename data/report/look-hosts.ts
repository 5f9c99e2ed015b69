import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { readRobots } from '#domain/report/robots.ts'
import { db } from '../db.ts'

/** A robots.txt is asked for again after a day (RFC 9309, 2.4). */
const FRESH_MS = 86_400_000
/** One that could not be read is asked for again sooner. */
const UNREAD_MS = 3_600_000
/** Until when one that could not be read then is not asked for. */
export const unreadUntil = (at: Date): Date => new Date(at.getTime() + UNREAD_MS)

/** What a host's robots.txt said when it was last asked; `known` is false when it is to be asked again. */
export type KeptRobots = { known: boolean; text: string | null; at: Date | null }

/** What is kept of a host's robots.txt. */
export async function robotsOf(viewer: Viewer, host: string, now: Date): Promise<Outcome<KeptRobots>> {
  if (!may(viewer, 'report.look')) return forbidden
  const row = await db().lookHost.findUnique({ where: { host } })
  const age = row?.robotsAt ? now.getTime() - row.robotsAt.getTime() : Number.POSITIVE_INFINITY
  const text = row?.robots ?? null
  return ok({ known: age < (text === null ? UNREAD_MS : FRESH_MS), text, at: row?.robotsAt ?? null })
}

/** Keeps what a host's robots.txt says; null where it could not be read, which forbids everything for an hour. */
export async function keepRobots(
  viewer: Viewer,
  host: string,
  robots: string | null,
  robotsAt: Date,
): Promise<Outcome<null>> {
  if (!may(viewer, 'report.look')) return forbidden
  const text = robots?.replaceAll('\u0000', '') ?? null
  const pace = text === null ? 0 : Math.round((readRobots(text).delay ?? 0) * 1000)
  await db().lookHost.updateMany({ where: { host }, data: { robots: text, robotsAt, pace } })
  return ok(null)
}
