import { refreshInbox } from '#data/inbox/refresh.ts'
import { log } from '#outside/log.ts'

/** Brings the inbox up to date; what could not be listed or weighed is written down, and tried again later. */
export const keepInboxUp = (within: number, signal?: AbortSignal): Promise<boolean> =>
  refreshInbox(
    within,
    ({ error, ...what }) =>
      // an error of the database may quote what was to be written
      log.error(
        { ...what, error: error instanceof Error ? error.name : typeof error },
        'not listed in the inbox, tried again later',
      ),
    signal,
  )
