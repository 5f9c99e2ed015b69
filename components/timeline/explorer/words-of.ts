import type { WordsBlock } from '../words-block.ts'

const BLOCK = 100

/** Words of rows, fetched a hundred at a time when they are seen, and kept. */
export class WordsOf {
  private readonly blocks = new Map<number, Promise<WordsBlock | null>>()
  private readonly here = new Map<number, WordsBlock>()

  private readonly home: string
  private readonly stamp: string

  constructor(home: string, stamp: string) {
    this.home = home
    this.stamp = stamp
  }

  /** What a row says, if it has come. */
  of(row: number): WordsBlock['rows'][number] | null {
    return this.here.get(Math.floor(row / BLOCK))?.rows[row % BLOCK] ?? null
  }

  /** Fetches what is wanted of some rows. @returns false when the record has moved on since the page was made */
  async want(rows: readonly number[]): Promise<boolean> {
    const blocks = [...new Set(rows.map((row) => Math.floor(row / BLOCK)))]
    const answers = await Promise.all(blocks.map((block) => this.block(block)))
    return answers.every((answer) => answer === null || answer.stamp === this.stamp)
  }

  private block(number: number): Promise<WordsBlock | null> {
    let asked = this.blocks.get(number)
    if (!asked) {
      asked = this.fetched(number)
      this.blocks.set(number, asked)
    }
    return asked
  }

  private async fetched(number: number): Promise<WordsBlock | null> {
    try {
      const answer = await fetch(`${this.home}/words/${number * BLOCK}?${this.stamp}`)
      if (!answer.ok) throw new Error(String(answer.status))
      const block = (await answer.json()) as WordsBlock
      if (block.stamp === this.stamp) this.here.set(number, block)
      return block
    } catch {
      this.blocks.delete(number) // a later look asks again
      return null
    }
  }
}
