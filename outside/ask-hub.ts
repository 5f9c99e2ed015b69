import { Agent, request } from 'undici'
import { guardedConnector } from './connect-guarded.ts'
import { refusalFor } from './fetch-failure.ts'
import type { FetchRefusal } from './fetch-outcome.ts'
import { pageAddress } from './page-address.ts'

export type HubAsking = {
  hub: string
  topic: string
  callback: string
  secret: string
  seconds: number
  mode: 'subscribe' | 'unsubscribe'
}
export type AskHub = (
  asking: HubAsking,
  options?: { allowHosts?: string[] },
) => Promise<{ ok: true } | FetchRefusal>

const MILLISECONDS = 15_000

/**
 * Asks a hub to tell us of a feed's new items, or no longer (WebSub 5.1). The hub's address comes from a feed, so it is
 * reached under the rules of every fetch; no redirect is followed, for the secret is in the question.
 */
export const askHub: AskHub = async (asking, { allowHosts = [] } = {}) => {
  const agent = new Agent({ connect: guardedConnector({ allowHosts }) })
  try {
    const url = pageAddress(asking.hub, undefined, { allowHosts, ports: [80, 443] })
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.timeout(MILLISECONDS),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        'hub.mode': asking.mode,
        'hub.topic': asking.topic,
        'hub.callback': asking.callback,
        'hub.lease_seconds': String(asking.seconds),
        'hub.secret': asking.secret,
      }).toString(),
    })
    answer.body.on('error', () => undefined)
    answer.body.destroy()
    const { statusCode: status } = answer
    if (status >= 200 && status < 300) return { ok: true }
    const wait = answer.headers['retry-after']
    return {
      ...(typeof wait === 'string' ? { retryAfter: wait.slice(0, 100) } : {}),
      ok: false,
      reason: status >= 500 ? 'server error' : 'refused',
      detail: `status ${status}`,
      status,
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return { ok: false, reason: 'too slow', detail: `not done in ${MILLISECONDS} ms` }
    const refusal = refusalFor(error)
    if (refusal) return refusal
    throw error
  } finally {
    agent.destroy().catch(() => undefined)
  }
}
