import { createHash } from 'node:crypto'
import type { CameIn } from '#data/report/arrival.ts'
import { type AlsoKept, type Capture, type KeptAs, keepUnfiled } from '#data/report/unfiled.ts'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, type Outcome, ok } from '#domain/outcome.ts'
import type { ArchivePage } from '#domain/reading/file/came.ts'
import type { Page } from '#domain/reading/types.ts'
import { log } from '#outside/log.ts'
import { SnapshotStoreError } from '#outside/snapshot-store.ts'
import { worldOfPeople } from './in-turn.ts'
import { fieldOf, gather } from './material.ts'
import type { World } from './world.ts'

/** The ways in: pasted text, a link, a file (told by its bytes), a message, a line of an import. */
export type BroughtIn =
  | { way: 'paste'; text: string }
  | { way: 'link'; url: string }
  | {
      way: 'file' | 'mail' | 'import'
      name: string
      type: string
      bytes: Uint8Array
      /** address of the page to take, of an archive of several */
      page?: string
    }
export type BringInAnswer = Outcome<KeptAs | { choose: ArchivePage[] }>

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What was captured and read, and is kept nowhere yet. */
export type Captured = {
  capture: Capture
  page: Page
  bytes: Uint8Array
  came?: CameIn
  /** the archive that the bytes were taken out of */
  container?: Uint8Array
}

/**
 * Captures what is brought in and reads it: bytes into the store, what was read of them waiting to be corrected and filed.
 * Bytes that are on record already answer with their report, an archive of several pages with those to choose from.
 * Problems name what to do.
 */
export async function bringIn(
  viewer: Viewer,
  given: BroughtIn,
  outside: World = worldOfPeople(),
): Promise<BringInAnswer> {
  if (!may(viewer, 'report.bring')) return forbidden
  const read = await capture(given, outside)
  if (read.kind !== 'ok') return read
  return 'choose' in read.value ? ok(read.value) : keep(viewer, read.value, fieldOf(given), outside)
}

/** Captures and reads, and keeps nothing. */
export async function capture(
  given: BroughtIn,
  outside: World,
): Promise<Outcome<Captured | { choose: ArchivePage[] }>> {
  const material = await gather(given, outside)
  if ('kind' in material) return material
  if ('choose' in material) return ok(material)
  const { bytes, page, came, container, ...how } = material
  const { contentType, finalUrl, redirects, status, headers, retrievedAt } = how
  const proof = { contentType, finalUrl, redirects, status, headers, retrievedAt }
  const capture: Capture = { way: given.way, bytesHash: sha256(bytes), size: bytes.length, ...proof }
  if (!came) return ok({ capture, page, bytes })
  const told = container ? { ...came, containerHash: sha256(container) } : came
  return ok({ capture, page, bytes, came: told, ...(container ? { container } : {}) })
}

/**
 * Keeps what was captured: its bytes in the store, then what waits to be filed.
 * @param field names it in problems @param also what belongs to the same transaction
 */
export async function keep(
  viewer: Viewer,
  { capture, page, bytes, came, container }: Captured,
  field: string,
  outside: World,
  also?: AlsoKept,
): Promise<Outcome<KeptAs>> {
  try {
    await outside.store.put(bytes)
    if (container) await outside.store.put(container)
  } catch (error) {
    if (error instanceof SnapshotStoreError) return invalid(field, `store.${error.reason}`)
    throw error
  }
  const kept = await keepUnfiled(viewer, capture, page, came, also)
  // The same bytes twice give one report and this line (invariant 6).
  if (kept.kind === 'ok' && 'report' in kept.value) {
    const { bytesHash, way } = capture
    log.info({ report: kept.value.report, bytesHash, way }, 'already on record')
  }
  return kept
}
