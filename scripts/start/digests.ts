import { execFile } from 'node:child_process'

const LONGEST = 6 * 3_600_000
const SOONEST = 60_000

/**
 * Sends the day's mails when their time has come, in a process of their own: a slow mail server must not slow the web.
 * Each run says when to run again; what several machines do at once is settled in the database, so a queue may take
 * this timer's place (decision 17). @returns what stops it
 */
export function keepDigests(say: (line: string) => void): () => void {
  let timer: NodeJS.Timeout
  let told = false
  const later = (wait: number) => {
    timer = setTimeout(run, Math.min(Math.max(wait, SOONEST), LONGEST))
  }
  const run = () => {
    execFile(
      process.execPath,
      ['--conditions=react-server', 'scripts/start/send-digests.ts'],
      (error, said, wrong) => {
        const last = said.trim().split('\n').at(-1) ?? ''
        const { again, where } = error ? { again: null, where: null } : (JSON.parse(last) as Said)
        if (error) say(`The day's mails could not be sent, and will be tried again: ${wrong.trim()}`)
        if (where && !told) say(`The day's mails: ${where}.`)
        told ||= where !== null
        later(again ? Date.parse(again) - Date.now() : SOONEST * 10)
      },
    )
  }
  timer = setTimeout(run, 8000)
  return () => clearTimeout(timer)
}

type Said = { again: string; where: string }
