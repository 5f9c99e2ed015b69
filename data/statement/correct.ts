import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { anchorOf, type CodePoints, codePoints } from '#domain/statement/anchor.ts'
import { additionInput, correctionInput, type Wording } from '#domain/statement/input.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { accept } from '../accept.ts'
import { type ChangeRow, record } from '../history.ts'
import { newId } from '../id.ts'
import { settlePassage } from '../report/passages.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { putState, stateOf } from './decide.ts'
import { statementState } from './state.ts'
import { moveStances } from './tie.ts'

/**
 * Corrects a statement by a new row that names it, or splits it into several. What a person words is confirmed at
 * once; the old row stays, replaced as long as one of its corrections is not rejected. Its stances move along.
 */
export async function correct(
  viewer: Viewer,
  input: unknown,
): Promise<Outcome<{ statements: string[]; version: number }>> {
  const parsed = accept(viewer, 'statement.write', correctionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { statement, version, wordings } = parsed.value
  return write(viewer, 'statement.write', async (tx) => {
    const old = await tx.statement.findUnique({
      where: { id: statement },
      include: { snapshot: { select: { text: true } } },
    })
    if (!old) return missing
    const head = await hold(tx, 'statement', statement)
    if (head.version !== version)
      return stale(head, wordings, {
        exact: old.exact,
        chain: old.chain,
        mode: old.mode,
        hedge: old.hedge,
        state: await stateOf(tx, statement),
      })
    const text = codePoints(old.snapshot.text)
    if (wordings.some((words) => !fits(text, words))) return invalid('content', 'outsideText')
    const place = { snapshotId: old.snapshotId, language: old.language, correctsId: old.id }
    const rows = wordings.map((words) => rowOf(viewer, place, text, words))
    await tx.statement.createMany({ data: rows })
    const made = rows.map((row) => row.id)
    for (const [at, id] of made.entries()) await putState(tx, viewer, id, 'confirmed', wordings[at]?.restsOn)
    const moved = [...(await moveStances(tx, viewer, statement, made))].map(
      ([claim, value]) => [`stance:${claim}`, value] as const,
    )
    const gone = Object.fromEntries(moved.map(([member]) => [member, null]))
    await record(tx, viewer, [
      {
        subject: 'statement',
        subjectId: statement,
        what: made.length > 1 ? 'split' : 'corrected',
        before: { correctedBy: null, ...Object.fromEntries(moved) },
        after: { correctedBy: made, ...gone },
      },
      ...rows.map((row) => worded(row, Object.fromEntries(moved))),
    ])
    for (const id of made) await settlePassage(tx, viewer, id)
    return ok({ statements: made, version: version + 1 })
  })
}

/** Adds a statement by hand to a snapshot; confirmed at once, since a person worded it. */
export async function addStatement(viewer: Viewer, input: unknown): Promise<Outcome<{ statement: string }>> {
  const parsed = accept(viewer, 'statement.write', additionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { report, snapshot: number, wording } = parsed.value
  return write(viewer, 'statement.write', async (tx) => {
    const snapshot = await tx.snapshot.findUnique({
      where: { reportId_number: { reportId: report, number } },
      include: { report: { select: { language: true } } },
    })
    if (!snapshot) return missing
    const text = codePoints(snapshot.text)
    if (!fits(text, wording)) return invalid('content', 'outsideText')
    const row = rowOf(
      viewer,
      { snapshotId: snapshot.id, language: snapshot.report.language, correctsId: null },
      text,
      wording,
    )
    await tx.statement.create({ data: row })
    await putState(tx, viewer, row.id, 'confirmed', wording.restsOn)
    await record(tx, viewer, [worded(row, {})])
    await settlePassage(tx, viewer, row.id)
    return ok({ statement: row.id })
  })
}

const fits = (text: CodePoints, words: Wording): boolean =>
  [...words.content, ...words.cue, ...words.source].every(([, end]) => end <= text.length)

type Place = { snapshotId: string; language: string; correctsId: string | null }

type Row = ReturnType<typeof rowOf>

function rowOf(viewer: Viewer, place: Place, text: CodePoints, words: Wording) {
  const person = viewer.kind === 'person'
  return {
    id: newId(),
    ...place,
    ...anchorOf(text, words.content),
    content: words.content,
    cue: words.cue,
    speakerAnchor: words.source,
    chain: words.chain as Prisma.InputJsonArray,
    mode: words.mode,
    hedge: words.hedge,
    saidFrom: words.said ? new Date(words.said.from) : null,
    saidTo: words.said ? new Date(words.said.to) : null,
    saidPrecision: words.said?.precision ?? null,
    why: 'worded by an editor',
    certainty: 1,
    draftedBy: person ? null : signature(viewer).byName,
    draftedById: person ? viewer.id : null,
  }
}

const worded = (row: Row, stances: Record<string, unknown>): ChangeRow => ({
  subject: 'statement',
  subjectId: row.id,
  what: 'worded',
  before: null,
  after: { ...statementState(row, 'confirmed'), ...stances },
})
