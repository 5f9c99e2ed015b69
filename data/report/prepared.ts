import 'server-only'
import { type Prepared, prepare } from '#domain/reading/copies/passages.ts'

/** Characters of all texts that are held: some three hundred articles, twelve times as many bytes. */
const MOST = 1_500_000

/**
 * Texts of snapshots made ready to be compared. A snapshot's text never changes, and what shares text with a new report
 * mostly came in shortly before it, so it need not be fetched and split again for each report that it is compared with.
 */
export class PreparedTexts {
  readonly #held = new Map<string, Prepared>()
  readonly #most: number
  #characters = 0

  constructor(most = MOST) {
    this.#most = most
  }

  /** Those that need not be fetched, as they are now: what is fetched meanwhile may let some of them go. */
  held(): ReadonlyMap<string, Prepared> {
    return new Map(this.#held)
  }

  /** A snapshot's text made ready. The one that was asked for longest ago goes when they are too many. */
  of(id: string, text: string): Prepared {
    const held = this.#held.get(id)
    const prepared = held ?? prepare(text)
    if (held) this.#held.delete(id)
    else this.#characters += text.length
    this.#held.set(id, prepared)
    for (const [oldest, gone] of this.#held) {
      if (this.#characters <= this.#most) break
      this.#held.delete(oldest)
      this.#characters -= gone.text.length
    }
    return prepared
  }
}

/** Those of this process. */
export const texts = new PreparedTexts()
