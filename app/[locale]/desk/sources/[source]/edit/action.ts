'use server'
import { sourceDraft } from '#components/source/source-draft.ts'
import { sourceRecord } from '#data/source/read.ts'
import { editSource } from '#data/source/write.ts'
import type { Outcome } from '#domain/outcome.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Changes a source's record. Where someone else was first, their text comes back as the form shows it. */
export async function edit(input: { source: string }): Promise<Outcome<{ source: string }>> {
  const viewer = await acting()
  const outcome = await editSource(viewer, input)
  if (outcome.kind === 'conflict') {
    const now = await sourceRecord(viewer, input.source)
    if (now.kind !== 'ok') return now
    return { ...outcome, theirs: sourceDraft(now.value), version: now.value.version }
  }
  if (outcome.kind !== 'ok') return outcome
  await evict({ source: input.source })
  return { kind: 'ok', value: { source: input.source } }
}
