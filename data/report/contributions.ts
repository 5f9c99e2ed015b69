import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import type { Tx } from '../db.ts'
import { newId } from '../id.ts'
import { findOrAddSource } from '../source/find-or-add.ts'

/** Agencies that the text credits, as reliances of the whole report on them: contributed, or reprints for a dateline. */
export async function contributions(
  tx: Tx,
  viewer: Viewer,
  report: { id: string; sourceId: string },
  reading: Reading,
  page: Page,
): Promise<void> {
  const credited = new Map<string, 'contributed' | 'reprints'>()
  for (const { name, kind } of [...reading.reliances, ...page.agencies]) {
    if (kind === 'contributed' || kind === 'reprints') credited.set(name.trim(), kind)
  }
  for (const [name, kind] of credited) {
    const toSourceId = await findOrAddSource(tx, viewer, { name, kind: 'wire agency' })
    if (toSourceId === report.sourceId) continue
    await tx.reliance.createMany({
      data: [
        {
          id: newId(),
          fromReportId: report.id,
          toSourceId,
          kind,
          foundBy: 'credit in the text',
          certain: true,
        },
      ],
      skipDuplicates: true,
    })
  }
}
