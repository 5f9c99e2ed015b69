'use server'
import { previewSplit } from '#data/merge/preview.ts'
import { acting } from '../../../../session.ts'

/** What a split would do. */
export async function foreseeSplit(input: object) {
  return previewSplit(await acting(), input)
}
