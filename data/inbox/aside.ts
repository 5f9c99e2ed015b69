import 'server-only'
import { type InboxKind, keyOfItem } from '#domain/inbox/kinds.ts'
import type { Tx } from '../db.ts'
import type { Noted } from './kind.ts'

/** Of some things of a kind, the stamp that each was set aside or snoozed with, where it was. */
export async function markedWith(tx: Tx, kind: InboxKind, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.inboxMark.findMany({
    where: { key: { in: ids.map((id) => keyOfItem(kind, id)) }, stamp: { not: null } },
    select: { key: true, stamp: true },
    take: Math.max(1, ids.length),
  })
  return new Map(rows.map(({ key, stamp }) => [key.slice(kind.length + 1), stamp!]))
}

/** Ids of a kind whose mark is another than it was. */
export const ofMarks = (kind: InboxKind, noted: Noted): string[] =>
  noted.of('mark').flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []))
