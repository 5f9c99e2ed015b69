import { accept } from '#data/accept.ts'
import { laterReadingOf } from '#data/report/later-reading.ts'
import { previousOf } from '#data/report/looks.ts'
import { addSnapshot, type Kept } from '#data/report/snapshot.ts'
import { unfiledOf } from '#data/report/unfiled.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, type Outcome } from '#domain/outcome.ts'
import { captureAgainInput } from '#domain/report/input.ts'
import { systemClock } from '#outside/clock.ts'
import { worldOfPeople } from './in-turn.ts'
import { readLater } from './later-reading.ts'
import type { World } from './world.ts'

/**
 * Keeps what was brought in as a later snapshot of a report that is there. Its text is read under that report's title,
 * date and language. Safe to run twice: the same bytes give one snapshot.
 */
export async function captureAgain(
  viewer: Viewer,
  input: unknown,
  outside: World = worldOfPeople(),
): Promise<Outcome<Kept>> {
  const parsed = accept(viewer, 'report.write', captureAgainInput, input)
  if (parsed.kind !== 'ok') return parsed
  const [unfiled, report] = await Promise.all([
    unfiledOf(viewer, parsed.value.unfiled),
    laterReadingOf(viewer, parsed.value.report),
  ])
  if (unfiled.kind !== 'ok') return unfiled
  if (report.kind !== 'ok') return report
  const { page, suggestedSource: _, id, ...row } = unfiled.value
  const before = await previousOf(viewer, parsed.value.report, systemClock.now())
  if (before.kind !== 'ok') return before
  const how = await readLater(page, report.value, outside, before.value)
  if ('error' in how) return invalid('form', `reading.${how.error}`)
  const { way, bytesHash, size, contentType, finalUrl, redirects, status, headers, retrievedAt } = row
  const capture = { way, bytesHash, size, contentType, finalUrl, redirects, status, headers, retrievedAt }
  return addSnapshot(viewer, parsed.value.report, capture, page, how, id)
}
