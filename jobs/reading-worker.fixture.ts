import type { Page, Reading } from '#domain/reading/types.ts'
import { answerInParts } from './answer-in-parts.ts'

let misreads = 0
const kept: number[][] = []

/** A reading worker that misbehaves when the text says so; any other text comes back with as many statements as it has lines. */
answerInParts((input) => {
  const text = input.kind === 'text' ? input.text : new TextDecoder().decode(input.bytes)
  if (text === 'throw') throw new Error('the reader broke')
  if (text === 'exit') process.exit(3)
  if (text === 'loop') for (;;) misreads += 1
  if (text === 'backtrack') /^(a+)+$/.test(`${'a'.repeat(60)}!`)
  if (text === 'memory') fill()
  if (text === 'memory at once') kept.push(...Array.from({ length: 8 }, () => new Array(20_000_000).fill(0)))
  if (text === 'environment') return outcome(JSON.stringify(process.env))
  return outcome(text === 'pid' ? String(process.pid) : text)
})

function fill() {
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => index + misreads))
}

function outcome(text: string): { page: Page; reading: Reading } {
  const statements = text.split('\n').map((line, at): Reading['statements'][number] => ({
    content: [[at, at + line.length]],
    cue: [[at, at + 1]],
    source: [[at, at + 1]],
    mode: 'paraphrased',
    hedge: null,
    chain: [{ name: 'Anselm Rook', kind: 'person', role: 'chair' }],
    why: 'a line of the fixture',
    certainty: 1,
  }))
  const nothing = { times: [], figures: [], expectations: [], reliances: [], corrections: [] }
  return {
    page: {
      kind: 'article',
      title: null,
      byline: [],
      publishedAt: null,
      publishedDayOnly: false,
      updatedAt: null,
      siteName: null,
      language: null,
      direction: 'ltr',
      canonicalUrl: null,
      text,
      blocks: [],
      agencies: [],
    },
    reading: { text, language: 'en', statements, ...nothing },
  }
}
