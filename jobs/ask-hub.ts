import { hubToAsk } from '#data/feed/hub.ts'
import { LEASE } from '#domain/feed/hub.ts'
import { env, publicOrigin } from '#env'
import { askHub } from '#outside/ask-hub.ts'
import { feeds } from './poll-feed.ts'

/** Hubs can reach us only where the settings name the address that others use. */
export const reachable = (): boolean => env.ONRECORD_ORIGIN !== undefined

/** Asks a feed's hub to tell us of its new items; the hub then asks back at our callback. @throws Error to be tried again */
export async function askFeedsHub(feed: string, ask: typeof askHub = askHub): Promise<void> {
  const hub = await hubToAsk(feeds, feed, new Date())
  if (hub.kind !== 'ok') return
  const { callback, ...rest } = hub.value
  const asking = {
    ...rest,
    callback: `${publicOrigin()}/api/feeds/${callback}`,
    seconds: LEASE,
    mode: 'subscribe' as const,
  }
  const answer = await ask(asking, { allowHosts: env.FETCH_ALLOW_HOSTS })
  if (!answer.ok) throw new Error(`the hub says ${answer.reason}`)
}
