import { afterAll, describe, expect, it } from 'vitest'
import { long, short } from './nasty-texts.fixture.ts'
import { startReader } from './read-in-worker.ts'
import { longestStall } from './stall.fixture.ts'

const reader = startReader({ milliseconds: 100_000 })
afterAll(() => reader.close())

/** Reads a text as the desk does, and gives what came of it with the longest stall of this thread in milliseconds. */
async function read(text: string, language?: string) {
  let outcome: Awaited<ReturnType<typeof reader.read>> | undefined
  const stall = await longestStall(async () => {
    outcome = await reader.read({ kind: 'text', text, ...(language ? { language } : {}) })
  })
  if (!outcome || 'error' in outcome) throw new Error(JSON.stringify(outcome))
  return { ...outcome, stall }
}

function spansOf({ reading }: Awaited<ReturnType<typeof read>>): [number, number][] {
  const { statements, times, figures, reliances } = reading
  return [
    ...statements.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
    ...times.map(({ start, end }): [number, number] => [start, end]),
    ...figures.map(({ span }) => span),
    ...reliances.map(({ span }) => span),
  ]
}

describe('texts that mean harm, or none', { timeout: 120_000 }, () => {
  it.each(Object.entries(long))('%s: read whole, and nobody waits', async (_, text) => {
    const answer = await read(text, 'en')
    expect(answer.stall).toBeLessThan(100)
    expect(answer.reading.text === text).toBe(true)
    const length = [...text].length
    expect(spansOf(answer).filter(([start, end]) => start < 0 || start >= end || end > length)).toEqual([])
  })

  it.each([undefined, 'en', 'ar', 'he', 'fr', 'es', 'de', 'zh', 'xx'])(
    'each of the short ones, read as %s, kept exactly',
    async (language) => {
      for (const text of short) {
        const answer = await read(text, language)
        expect(answer.reading.text).toBe(text)
        const length = [...text].length
        expect({ text, odd: spansOf(answer).filter(([start, end]) => start >= end || end > length) }).toEqual(
          {
            text,
            odd: [],
          },
        )
      }
    },
  )
})
