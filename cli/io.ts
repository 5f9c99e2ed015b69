import type { Readable, Writable } from 'node:stream'

/** The three streams a command talks through; tests hand in their own. */
export type Io = { stdin: Readable; stdout: Writable; stderr: Writable }

/** True for the error of writing to a reader that has gone (`onrecord ... | head`). */
export function isBrokenPipe(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/**
 * Writes text and waits until the stream can take more, so that a slow reader slows the work down.
 * Resolves to false when the reader has gone: there is no one left to work for.
 */
export async function write(stream: Writable, text: string): Promise<boolean> {
  if (stream.destroyed || stream.writableEnded) return false
  if (stream.write(text)) return true
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => () => {
      stream.off('drain', drained).off('close', closed).off('error', failed)
      end()
    }
    const drained = settle(() => resolve(true))
    const closed = settle(() => resolve(false))
    const failed = (error: Error) => settle(() => (isBrokenPipe(error) ? resolve(false) : reject(error)))()
    stream.on('drain', drained).on('close', closed).on('error', failed)
  })
}
