import { type Io, isBrokenPipe, write } from './io.ts'
import { LONGEST_LINE, lines } from './lines.ts'

export type { Io } from './io.ts'

/** Characters of answers gathered before they are written; an answer never waits for more input. */
const BATCH = 64 * 1024

/**
 * Reads JSON lines and writes one JSON line for each, in order; memory does not grow with their number.
 * A bad line (not UTF-8, not JSON, or `handle` throws) is answered `{"id","error"}`, with a null id where
 * none can be read, and the rest goes on. Blank lines are skipped; an answer of `undefined` writes nothing.
 * @returns the exit code: 1 if any line was bad, else 0. A reader that has gone ends the work quietly.
 */
export async function eachLine(
  io: Io,
  handle: (row: unknown) => unknown | Promise<unknown>,
): Promise<number> {
  let bad = 0
  let out = ''
  try {
    for await (const { bytes, last } of lines(io.stdin)) {
      const answer = await answerLine(bytes, handle)
      bad ||= answer.bad ? 1 : 0
      if (answer.text !== undefined) out += `${answer.text}\n`
      if (out && (last || out.length > BATCH)) {
        if (!(await write(io.stdout, out))) return bad
        out = ''
      }
    }
  } catch (error) {
    if (!isBrokenPipe(error)) throw error
  }
  return bad
}

async function answerLine(
  bytes: Buffer | null,
  handle: (row: unknown) => unknown | Promise<unknown>,
): Promise<{ text: string | undefined; bad: boolean }> {
  let id: unknown = null
  try {
    const line = decode(bytes)
    if (!line.trim()) return { text: undefined, bad: false }
    const row = parse(line, (salvaged) => {
      id = salvaged
    })
    id = idOf(row)
    return { text: JSON.stringify(await handle(row)), bad: false }
  } catch (error) {
    if (isBrokenPipe(error)) throw error
    return { text: JSON.stringify({ id, error: messageOf(error) }), bad: true }
  }
}

function decode(bytes: Buffer | null): string {
  if (!bytes) throw new Error(`line longer than ${LONGEST_LINE / 1024 / 1024} MiB`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Error('not UTF-8', { cause })
  }
}

/** Parses a line; of one that is not JSON the leading id is saved, so that its sender can find it. */
function parse(line: string, salvage: (id: unknown) => void): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    const found = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,500}"|-?\d{1,15})\s*[,}]/.exec(line)?.[1]
    if (found) salvage(quietly(found))
    throw new Error(`not JSON: ${messageOf(error)}`, { cause: error })
  }
}

function quietly(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function idOf(row: unknown): string | number | null {
  const id = row && typeof row === 'object' && 'id' in row ? row.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

/** One line of at most 300 characters: what went wrong, without the input it went wrong on. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n', 1)[0]!.slice(0, 300)
}
