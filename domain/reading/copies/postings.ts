/** Of a long text one window in four is indexed: chosen by its hash, so that all texts choose the same ones. */
const ONE_IN = 4
const SKIPS = ONE_IN - 1
const SHORT = 64

/**
 * For each indexed window that two texts or more have: those texts. An open-addressing table over typed arrays,
 * since most windows are in one text only and a list for each would be the greater part of the work.
 * @param sets distinct window hashes of each text
 */
export function postingsOf(sets: Float64Array[]): number[][] {
  const size = 2 ** Math.ceil(Math.log2(2 * indexed(sets) + 2))
  const keys = new Float64Array(size).fill(-1)
  const owner = new Int32Array(size)
  const lists: number[][] = []
  for (const [text, windows] of sets.entries()) {
    const every = windows.length <= SHORT
    for (const hash of windows) {
      if (!every && (hash & SKIPS) !== 0) continue
      let slot = (hash >>> 2) & (size - 1)
      while (keys[slot] !== hash && keys[slot] !== -1) slot = (slot + 1) & (size - 1)
      if (keys[slot] === -1) {
        keys[slot] = hash
        owner[slot] = text
      } else if (owner[slot]! >= 0) {
        lists.push([owner[slot]!, text])
        owner[slot] = -lists.length
      } else lists[-owner[slot]! - 1]!.push(text)
    }
  }
  return lists
}

function indexed(sets: Float64Array[]): number {
  let total = 0
  for (const windows of sets) {
    if (windows.length <= SHORT) total += windows.length
    else for (const hash of windows) if ((hash & SKIPS) === 0) total++
  }
  return total
}
