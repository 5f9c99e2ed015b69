import type { IndexedCase } from './case.ts'
import { fallsWith } from './live.ts'

/**
 * 1 for each hedged statement: worded so, or everything it rests on is hedged. What it rests on counts here also
 * when it has since been withdrawn: how a statement was made does not change with it. A stand-in is not hedged.
 */
export function hedgedOf(indexed: IndexedCase): Uint8Array {
  return fallsWith(indexed, indexed.worded).fallen
}
