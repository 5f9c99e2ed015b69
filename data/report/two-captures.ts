import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'

/** Where the bytes of a snapshot are, and how they are read. */
export type Captured = { bytesHash: string; contentType: string; finalUrl: string | null }

/** The bytes of two snapshots of a report, by their numbers: for the desk, which may look into them. */
export async function twoCaptures(
  viewer: Viewer,
  report: string,
  from: number,
  to: number,
): Promise<Outcome<[Captured, Captured]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().snapshot.findMany({
    where: { reportId: report, number: { in: [from, to] } },
    select: { number: true, bytesHash: true, contentType: true, finalUrl: true },
    take: 2,
  })
  const [a, b] = [from, to].map((number) => rows.find((row) => row.number === number))
  return a && b ? ok([a, b]) : missing
}
