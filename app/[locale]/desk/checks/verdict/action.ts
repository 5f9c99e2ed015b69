'use server'
import { putVerdict } from '#data/check/scale.ts'
import type { VerdictNames } from '#domain/check/scale.ts'
import { acting } from '../../../../session.ts'

/** Adds a verdict to the house's scale, or changes one. What is signed already stays as it was. */
export async function saveVerdict(input: {
  key: string | null
  version: number
  names: VerdictNames
  rating: number | null
  position: number
  retired: boolean
}) {
  return putVerdict(await acting(), input)
}
