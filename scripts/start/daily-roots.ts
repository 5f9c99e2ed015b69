import { execFile } from 'node:child_process'

const HOUR = 3_600_000

/**
 * Writes the daily roots now and every six hours, in a process of their own: reading a day must not slow the web. Days
 * that were missed are made up for, and several machines at once do no harm. @returns what stops it
 */
export function keepDailyRoots(say: (line: string) => void): () => void {
  const run = () => {
    execFile(
      process.execPath,
      ['--conditions=react-server', 'scripts/start/keep-roots.ts'],
      (error, _, said) =>
        error && say(`The daily root could not be written, and will be tried again: ${said.trim()}`),
    )
  }
  const first = setTimeout(run, 5000)
  const again = setInterval(run, 6 * HOUR)
  return () => {
    clearTimeout(first)
    clearInterval(again)
  }
}
