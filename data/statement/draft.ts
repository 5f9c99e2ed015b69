import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { DraftStatement } from '#domain/reading/types.ts'
import { anchorOf, codePoints } from '#domain/statement/anchor.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type ChangeRow, recordNew } from '../history.ts'
import { newId } from '../id.ts'
import { statementState } from './state.ts'

/** What one reader version made of a text: drafts, and whatever else it found. */
type Read = { reading: { statements: DraftStatement[]; text?: string }; readerVersion: string }

export type Drafted = {
  /** rows of statements, as they are written */
  rows: ReturnType<typeof rowsOf>
  /** what else was found, with the ids of the statements; as JSON */
  found: string
}

/** What a reading becomes, before anything of it is written. */
export function draftedOf(snapshot: { id: string; text: string; language: string }, read: Read): Drafted {
  const { statements, text: _, ...found } = read.reading
  const rows = rowsOf(snapshot, statements, read.readerVersion)
  return { rows, found: JSON.stringify({ ...found, statementIds: rows.map((row) => row.id) }) }
}

/** History of new drafts. */
export const draftedChanges = ({ rows }: Drafted): ChangeRow[] =>
  rows.map((row) => ({
    subject: 'statement',
    subjectId: row.id,
    what: 'drafted',
    before: null,
    after: statementState(row),
  }))

/** Writes drafts, all at once; behind a `with` it writes them together with what they stand in. */
export const insertDrafts = ({ rows }: Drafted): Prisma.Sql => Prisma.sql`
    insert into statement (id, snapshot_id, anchor_start, anchor_end, exact, prefix, suffix, content, cue, speaker_anchor, chain, mode, hedge,
      said_from, said_to, said_precision, language, why, certainty, drafted_by)
    select id, "snapshotId", "start", "end", exact, prefix, suffix, content, cue, "speakerAnchor", chain, mode, hedge,
      "saidFrom", "saidTo", "saidPrecision", language, why, certainty, "draftedBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, "snapshotId" text, "start" int, "end" int, exact text, prefix text, suffix text,
      content jsonb, cue jsonb, "speakerAnchor" jsonb, chain jsonb, mode text, hedge text, "saidFrom" timestamptz, "saidTo" timestamptz,
      "saidPrecision" text, language text, why text, certainty float8, "draftedBy" text)`

/**
 * Keeps what one reader version drafted from a snapshot: its statements and what else it found. Reading the same
 * snapshot again with the same version changes nothing (invariant 7). Four statements, however many drafts.
 * @returns whether it was kept
 */
export async function draftStatements(
  tx: Tx,
  viewer: Viewer,
  snapshot: { id: string; text: string; language: string },
  read: Read,
): Promise<boolean> {
  const drafted = draftedOf(snapshot, read)
  const kept = await tx.$executeRaw`
    insert into reading (id, snapshot_id, reader_version, found, at)
    values (${newId()}, ${snapshot.id}, ${read.readerVersion}, ${drafted.found}::jsonb, date_trunc('milliseconds', clock_timestamp())) on conflict do nothing`
  if (kept === 0) return false
  await tx.$executeRaw(insertDrafts(drafted))
  await recordNew(tx, viewer, draftedChanges(drafted))
  return true
}

function rowsOf(
  snapshot: { id: string; text: string; language: string },
  statements: DraftStatement[],
  readerVersion: string,
) {
  const points = codePoints(snapshot.text)
  return statements.map((draft) => {
    const { start, end, ...anchor } = anchorOf(points, draft.content)
    return {
      id: newId(),
      snapshotId: snapshot.id,
      start,
      end,
      ...anchor,
      content: draft.content,
      cue: draft.cue,
      speakerAnchor: draft.source,
      chain: draft.chain,
      mode: draft.mode,
      hedge: draft.hedge,
      saidFrom: draft.saidAt ? new Date(draft.saidAt.from) : null,
      saidTo: draft.saidAt ? new Date(draft.saidAt.to) : null,
      saidPrecision: draft.saidAt?.precision ?? null,
      language: snapshot.language,
      why: draft.why,
      certainty: draft.certainty,
      draftedBy: readerVersion,
    }
  })
}
