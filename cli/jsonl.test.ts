import { PassThrough, Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachLine } from './jsonl.ts'
import { lines } from './lines.ts'

async function run(input: (string | Buffer)[], handle: (row: unknown) => unknown) {
  const stdout = new PassThrough()
  const gathered = stdout.toArray()
  const io = { stdin: Readable.from(input, { objectMode: false }), stdout, stderr: new PassThrough() }
  const code = await eachLine(io, handle)
  stdout.end()
  const out = Buffer.concat(await gathered).toString()
  return {
    code,
    answers: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}

const echo = (row: unknown) => row

describe('eachLine', () => {
  it('answers each line in order, with or without a last line feed', async () => {
    const { code, answers } = await run(['{"id":"a"}\n\n{"id":"b"}\r\n{"id":"c"}'], echo)
    expect(answers).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    expect(code).toBe(0)
  })

  it('answers a bad line with its id where it can be read, and goes on', async () => {
    const { code, answers } = await run(['{"id":"x","text":\n[1\n{"id":"y"}\n{"id":7}\n'], (row) => {
      if ((row as { id: unknown }).id === 'y') throw new Error('no text')
      return row
    })
    expect(answers.map((a) => a.id)).toEqual(['x', null, 'y', 7])
    expect(answers[0].error).toMatch(/^not JSON/)
    expect(answers[2]).toEqual({ id: 'y', error: 'no text' })
    expect(code).toBe(1)
  })

  it('refuses bytes that are not UTF-8 instead of changing words', async () => {
    const { answers } = await run([Buffer.from([0x22, 0xff, 0x22, 0x0a]), '{"id":1}\n'], echo)
    expect(answers).toEqual([{ id: null, error: 'not UTF-8' }, { id: 1 }])
  })

  it('writes nothing for an answer of undefined', async () => {
    expect(await run(['{"id":1}\n'], () => undefined)).toEqual({ code: 0, answers: [] })
  })

  it('waits for a slow reader before it takes the next line', async () => {
    const stdout = new PassThrough({ highWaterMark: 10 })
    let handled = 0
    const many = Array.from({ length: 50 }, (_, id) => `${JSON.stringify({ id })}\n`)
    const io = { stdin: Readable.from(many), stdout, stderr: new PassThrough() }
    const done = eachLine(io, () => ({ n: ++handled, pad: 'x'.repeat(20) }))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(handled).toBeLessThan(5)
    stdout.resume()
    await done
    expect(handled).toBe(50)
  })

  it('ends quietly when its reader has gone', async () => {
    const stdout = new PassThrough({ highWaterMark: 1 })
    const io = { stdin: Readable.from(['{"id":1}\n', '{"id":2}\n']), stdout, stderr: new PassThrough() }
    setTimeout(() => stdout.destroy(), 5)
    expect(await eachLine(io, echo)).toBe(0)
  })

  it('keeps every character wherever chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 9 }),
        async (texts, size) => {
          const bytes = Buffer.from(texts.map((text) => `${JSON.stringify({ text })}\n`).join(''))
          const chunks: Buffer[] = []
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
          const { answers } = await run(chunks, echo)
          expect(answers).toEqual(texts.map((text) => JSON.parse(JSON.stringify({ text }))))
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('lines', () => {
  it('skips the rest of a line that is too long', async () => {
    const seen: (string | undefined)[] = []
    for await (const { bytes } of lines(Readable.from(['ab', 'cdef\nxy\n'], { objectMode: false }), 3)) {
      seen.push(bytes?.toString())
    }
    expect(seen).toEqual([undefined, 'xy'])
  })
})
