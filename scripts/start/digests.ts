import { execFile } from 'node:child_process'

const LONGEST = 6 * 3_600_000
const SOONEST = 60_000

/**
 * Sends the day's mails when their time has come, in a process of their own: a slow mail server must not slow the web.
 * Each run says when to run again; what several machines do at once is settled in the database, so a queue may take
 * this timer's place (decision 17).
 * @returns what stops it: no run begins any more, and one that has begun ends what it does, for half a mail is told twice
 */
export function keepDigests(say: (line: string) => void): () => Promise<void> {
  let timer: NodeJS.Timeout
  let told = false
  let stopped = false
  let running: Promise<void> | null = null
  const later = (wait: number) => {
    if (!stopped) timer = setTimeout(run, Math.min(Math.max(wait, SOONEST), LONGEST))
  }
  const run = () => {
    const end = Promise.withResolvers<void>()
    running = end.promise
    execFile(
      process.execPath,
      ['--conditions=react-server', 'scripts/start/send-digests.ts'],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, said, wrong) => {
        const { again, where } = error ? NOTHING : lastLine(said)
        if (!again) say(`The day's mails could not be sent, and will be tried again: ${wrong.trim()}`)
        if (where && !told) say(`The day's mails: ${where}.`)
        told ||= where !== null
        end.resolve()
        later(again ? Date.parse(again) - Date.now() : SOONEST * 10)
      },
    )
  }
  timer = setTimeout(run, 8000)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}

type Said = { again: string | null; where: string | null }
const NOTHING: Said = { again: null, where: null }

function lastLine(said: string): Said {
  try {
    return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Said
  } catch {
    return NOTHING
  }
}
