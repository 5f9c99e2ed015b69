import 'server-only'
import type { Role, Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'

/** Whoever has this email, for a command that the operator of the server runs in their name; null for nobody who may act. */
export async function personByEmail(email: string): Promise<Viewer | null> {
  const row = await db().person.findUnique({ where: { email: email.trim().toLowerCase() } })
  if (!row || row.suspendedAt) return null
  return { kind: 'person', id: row.id, name: row.name, role: row.role as Role }
}
