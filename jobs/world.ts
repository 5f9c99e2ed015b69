import path from 'node:path'
import { env } from '#env'
import { type FetchPage, fetchPage } from '#outside/fetch-page.ts'
import { type SecondReader, secondReader } from '#outside/second-reader.ts'
import { diskStore, type SnapshotStore } from '#outside/snapshot-store.ts'
import type { FileInput } from './file/read-file.ts'
import type { FileOutcome } from './file-in-worker.ts'
import { type ReadInput, type ReadOutcome, readInWorker } from './read-in-worker.ts'

/** What jobs need of the world outside; tests give fakes. */
export type World = {
  fetchPage: FetchPage
  store: SnapshotStore
  read: (input: ReadInput) => Promise<ReadOutcome>
  /** files that are neither HTML nor text, each in a process of its own; left out, that of file-in-worker.ts */
  readFile?: (input: FileInput) => Promise<FileOutcome>
  /** absent unless the settings name one */
  secondReader?: SecondReader | undefined
}

let kept: World | undefined

/** The real world: the guarded fetcher with this newsroom's allowed hosts, the store in the data folder, the reading worker, the second reader if one is set. */
export function world(): World {
  kept ??= {
    fetchPage: (url, options) => fetchPage(url, { allowHosts: env.FETCH_ALLOW_HOSTS, ...options }),
    store: diskStore(path.join(env.ONRECORD_DATA, 'snapshots')),
    read: readInWorker,
    secondReader: secondReaderSet(),
  }
  return kept
}

function secondReaderSet(): SecondReader | undefined {
  const { SECOND_READER_URL: url, SECOND_READER_MODEL: model, SECOND_READER_KEY: key } = env
  if (!url || !model) return undefined
  return secondReader({
    url,
    key,
    model,
    tokenField: env.SECOND_READER_TOKEN_FIELD,
    characters: env.SECOND_READER_CHARACTERS,
    reportsADay: env.SECOND_READER_REPORTS_A_DAY,
    seconds: env.SECOND_READER_SECONDS,
  })
}
