'use server'
import { previewMerge } from '#data/merge/preview.ts'
import { acting } from '../../../../session.ts'

/** What a merge would do. */
export async function foreseeMerge(input: object) {
  return previewMerge(await acting(), input)
}
