import { twoSnapshots } from '#data/report/rereading.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { BesideChange } from '#domain/report/beside.ts'
import { twoInput } from '#domain/report/input.ts'
import type { TwoSnapshots } from '#domain/report/rereading.ts'
import { besideOfChange } from '#jobs/beside-of.ts'

/** The two snapshots that an address asks for, and what stood beside their texts, read from their bytes. */
export async function twoAsked(
  viewer: Viewer,
  report: string,
  params: Record<string, unknown>,
): Promise<{ two: TwoSnapshots | null; beside: BesideChange[] }> {
  const asked = twoInput.safeParse(params).data
  const two = asked && (await twoSnapshots(viewer, report, asked.from, asked.to))
  if (two?.kind !== 'ok') return { two: null, beside: [] }
  return { two: two.value, beside: await besideOfChange(viewer, report, two.value.change) }
}
