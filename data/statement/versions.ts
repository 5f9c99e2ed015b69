import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'

/** The versions of some statements, for the forms of the desk; none for others. */
export const statementVersions = async (viewer: Viewer, ids: string[]): Promise<Map<string, number>> =>
  may(viewer, 'desk.read') ? versionsOf(db(), 'statement', ids) : new Map()
