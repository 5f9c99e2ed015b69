import { refreshInbox } from '#data/inbox/refresh.ts'
import { faultOf, log } from '#outside/log.ts'

/** Brings the inbox up to date; what could not be listed or weighed is written down, and tried again later. */
export const keepInboxUp = (within: number, signal?: AbortSignal): Promise<boolean> =>
  refreshInbox(
    within,
    ({ error, ...what }) =>
      log.error({ ...what, ...faultOf(error) }, 'not listed in the inbox, tried again later'),
    signal,
  )
