'use client'
import { useCallback, useRef, useState } from 'react'
import type { Failure } from '#components/desk/use-send.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { ArchivePage } from '#domain/reading/file/came.ts'
import type { Step } from '#domain/report/waiting.ts'
import { jsonLines } from './json-lines.ts'

/** A hint to the browser's own dialog; what a file is, is told by its bytes. */
export const ACCEPTED =
  '.html,.htm,.xhtml,.txt,.pdf,.docx,.eml,.warc,.gz,.wacz,text/html,text/plain,application/pdf,message/rfc822'

export type Way = 'link' | 'paste' | 'file'
export type Given =
  | { way: 'link'; url: string }
  | { way: 'paste'; text: string }
  | { way: 'file'; file: File; page?: string }
export type Came = { unfiled: string } | { report: string } | { choose: ArchivePage[] }
type Line = { step: Step } | { outcome: Outcome<Came> }

/**
 * Sends what an editor brings in and follows what is done with it.
 * @param address of the route that takes it
 * @returns `running` (the step at hand; "sending" until the first is heard of), `failed` (what was refused and why),
 *   `bringIn` (null when it was refused or stopped), and `stop`
 */
export function useBringIn(address: string) {
  const [running, setRunning] = useState<{ way: Way; step: Step | 'sending' } | null>(null)
  const [failed, setFailed] = useState<{ way: Way; failure: Failure } | null>(null)
  const controller = useRef<AbortController | null>(null)

  const bringIn = useCallback(
    async (given: Given): Promise<Came | null> => {
      const { way } = given
      const own = new AbortController()
      controller.current?.abort()
      controller.current = own
      setFailed(null)
      setRunning({ way, step: 'sending' })
      const outcome = await ask(address, given, own.signal, (step) => setRunning({ way, step })).catch(
        (): Failure => ({ kind: 'unreached' }),
      )
      if (controller.current !== own || own.signal.aborted) return null
      setRunning(null)
      if (outcome.kind === 'ok') return outcome.value
      setFailed({ way, failure: outcome })
      return null
    },
    [address],
  )

  const stop = useCallback(() => {
    controller.current?.abort()
    setRunning(null)
  }, [])
  return { running, failed, bringIn, stop, refuse: setFailed }
}

async function ask(
  address: string,
  given: Given,
  signal: AbortSignal,
  say: (step: Step) => void,
): Promise<Outcome<Came>> {
  const response = await fetch(address, { method: 'POST', signal, ...bodyOf(given) })
  if (!response.body) throw new Error(`no answer, status ${response.status}`)
  for await (const line of jsonLines(response.body) as AsyncGenerator<Line>) {
    if ('outcome' in line) return line.outcome
    say(line.step)
  }
  throw new Error('the answer ended before its end')
}

function bodyOf(given: Given): RequestInit {
  if (given.way !== 'file')
    return { body: JSON.stringify(given), headers: { 'Content-Type': 'application/json' } }
  const body = new FormData()
  body.set('file', given.file)
  if (given.page) body.set('page', given.page)
  return { body }
}
