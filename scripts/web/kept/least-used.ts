/** A map of bounded size in bytes, that lets go of what was not asked for longest. */
export class LeastUsed<T> {
  readonly #entries = new Map<string, { value: T; size: number }>()
  readonly #most: number
  #size = 0

  /** @param most bytes in all; something larger than a quarter of it is not kept */
  constructor(most: number) {
    this.#most = most
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: T, size: number): void {
    this.delete(key)
    if (size > this.#most / 4) return
    this.#entries.set(key, { value, size })
    this.#size += size
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#most) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#size -= entry.size
  }

  /** What is kept beside an entry, such as its compressed bytes, counts too. */
  grow(key: string, by: number): void {
    const entry = this.#entries.get(key)
    if (entry) this.set(key, entry.value, entry.size + by)
  }

  get count(): number {
    return this.#entries.size
  }

  get size(): number {
    return this.#size
  }
}
