import path from 'node:path'
import { env } from '#env'
import { type FetchPage, fetchPage } from '#outside/fetch-page.ts'
import { diskStore, type SnapshotStore } from '#outside/snapshot-store.ts'
import { type ReadInput, type ReadOutcome, readInWorker } from './read-in-worker.ts'

/** What jobs need of the world outside; tests give fakes. */
export type World = {
  fetchPage: FetchPage
  store: SnapshotStore
  read: (input: ReadInput) => Promise<ReadOutcome>
}

let kept: World | undefined

/** The real world: the guarded fetcher with this newsroom's allowed hosts, the store in the data folder, the reading worker. */
export function world(): World {
  kept ??= {
    fetchPage: (url, options) => fetchPage(url, { allowHosts: env.FETCH_ALLOW_HOSTS, ...options }),
    store: diskStore(path.join(env.ONRECORD_DATA, 'snapshots')),
    read: readInWorker,
  }
  return kept
}
