import { hubToAsk } from '#data/feed/hub.ts'
import { LEASE } from '#domain/feed/hub.ts'
import { retryAfter } from '#domain/retry-after.ts'
import { env, publicOrigin } from '#env'
import { type AskHub, askHub } from '#outside/ask-hub.ts'
import { hostAt, letGo, type Moment, type Turns, turnAt, usualTurns } from './host-in-hand.ts'
import { feeds } from './poll-feed.ts'

/** Hubs can reach us only where the settings name the address that others use. */
export const reachable = (): boolean => env.ONRECORD_ORIGIN !== undefined

type How = { ask?: AskHub; turns?: Turns; turn?: Moment | undefined }

/**
 * Asks a feed's hub to tell us of its new items, in its host's turn; the hub then asks back at our callback.
 * @throws Error to be tried again; NotYet where its turn is far off
 */
export async function askFeedsHub(
  feed: string,
  { ask = askHub, turns = usualTurns(), turn }: How = {},
): Promise<void> {
  const found = await hubToAsk(feeds, feed, new Date())
  if (found.kind !== 'ok') return
  const { callback, ...rest } = found.value
  const asking = {
    ...rest,
    callback: `${publicOrigin()}/api/feeds/${callback}`,
    seconds: LEASE,
    mode: 'subscribe' as const,
  }
  const host = hostAt(rest.hub)
  const hand = host === null ? null : await turnAt(rest.hub, host, turns, turn, 'other')
  let wait: Date | null = null
  try {
    const answer = await ask(asking, { allowHosts: env.FETCH_ALLOW_HOSTS })
    if (answer.ok) return
    wait = retryAfter(answer.retryAfter, turns.clock.now())
    throw new Error(`the hub says ${answer.reason}`)
  } finally {
    if (hand) await letGo(hand, turns, wait)
  }
}
