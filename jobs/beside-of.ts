import { twoCaptures } from '#data/report/two-captures.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Page } from '#domain/reading/types.ts'
import { type Beside, type BesideChange, besideChanges, bylineBeside } from '#domain/report/beside.ts'
import { tellsBeside } from '#domain/report/change-kinds.ts'
import type { ChangeLine } from '#domain/report/rereading.ts'
import { readKept } from './read-answer.ts'
import { type World, world } from './world.ts'

type Reads = Pick<World, 'read' | 'readFile'>

/**
 * Who signs a page and what stands under its pictures, beside what was there before: a name that signed and still stands
 * anywhere on it signs it still.
 */
export async function besideOf(
  { byline, around }: Page,
  before: Beside | undefined,
  got: { bytes: Uint8Array; contentType: string },
  { read }: Reads,
): Promise<Beside> {
  const names = before?.byline.filter((name) => !byline.includes(name)) ?? []
  const answer =
    names.length > 0 ? await read({ kind: 'html', ...got, names: [...names], pageOnly: true }) : null
  const shown = answer && 'shown' in answer ? answer.shown : []
  const signed = bylineBeside(byline, before?.byline ?? [], (name) => shown?.includes(name) ?? false)
  return { byline: signed, captions: around?.captions ?? [] }
}

/** What became of byline and captions in a change, in their words: read from the bytes, and kept nowhere. */
export async function besideOfChange(
  viewer: Viewer,
  report: string,
  change: Pick<ChangeLine, 'kinds' | 'from' | 'to'> | null | undefined,
  outside: World = world(),
): Promise<BesideChange[]> {
  if (!change || !tellsBeside(change.kinds)) return []
  const two = await twoCaptures(viewer, report, change.from.number, change.to.number)
  if (two.kind !== 'ok') return []
  const [was, is] = await Promise.all(two.value.map((one) => readKept(one, outside)))
  if (!was || !is) return []
  const before = await besideOf(was.page, undefined, was, outside)
  return besideChanges(before, await besideOf(is.page, before, is, outside))
}
