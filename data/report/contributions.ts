import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Page, Reading, Span } from '#domain/reading/types.ts'
import type { Tx } from '../db.ts'
import type { ChangeRow } from '../history.ts'
import { findOrAddSource } from '../source/find-or-add.ts'
import { type Found, keepFound } from './keep-found.ts'

/**
 * Agencies that the text credits, as reliances of the whole report on them: contributed, or reprints for a dateline.
 * Each with the place of the credit in the snapshot, where the reader knows it.
 */
export async function contributions(
  tx: Tx,
  viewer: Viewer,
  report: { id: string; sourceId: string; snapshotId: string },
  reading: Reading,
  page: Page,
  told?: ChangeRow[],
): Promise<void> {
  const credited = new Map<string, { kind: 'contributed' | 'reprints'; marks: Span[] }>()
  for (const { name, kind, span } of [...reading.reliances, ...page.agencies]) {
    if (kind !== 'contributed' && kind !== 'reprints') continue
    const known = credited.get(name.trim())
    credited.set(name.trim(), { kind, marks: span ? [span] : (known?.marks ?? []) })
  }
  const found: Found[] = []
  for (const [name, { kind, marks }] of credited) {
    const toSourceId = await findOrAddSource(tx, viewer, { name, kind: 'wire agency' })
    if (toSourceId === report.sourceId) continue
    const shown = { snapshotId: report.snapshotId, marks, foundBy: 'credit in the text' }
    found.push({ fromReportId: report.id, toSourceId, kind, certain: true, ...shown })
  }
  await keepFound(tx, viewer, found, told)
}
