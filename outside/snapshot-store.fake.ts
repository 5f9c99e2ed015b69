import { hashOf, type SnapshotStore, SnapshotStoreError, type SnapshotStoreReason } from './snapshot-store.ts'

/** A store in memory. `fail` makes the next puts fail as a full disk would; `damage` changes what is kept. */
export function memoryStore(): SnapshotStore & {
  size(): number
  fail(reason: SnapshotStoreReason | null): void
  damage(hash: string): void
} {
  const kept = new Map<string, Uint8Array>()
  let failing: SnapshotStoreReason | null = null
  return {
    async put(bytes) {
      if (failing) throw new SnapshotStoreError(failing, 'the fake was told to fail')
      const hash = hashOf(bytes)
      kept.set(hash, bytes.slice())
      return { hash, size: bytes.length }
    },
    async get(hash) {
      const bytes = kept.get(hash)
      if (bytes && hashOf(bytes) !== hash)
        throw new SnapshotStoreError('damaged', `bytes of ${hash} do not match it`)
      return bytes?.slice() ?? null
    },
    has: async (hash) => kept.has(hash),
    size: () => kept.size,
    fail: (reason) => {
      failing = reason
    },
    damage: (hash) => {
      kept.set(hash, new Uint8Array([0]))
    },
  }
}
