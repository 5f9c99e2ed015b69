import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

type Ids = Record<string, string>

/** What a test may know of its newsroom beyond what its people see: where the record lies, and what is in it. */
export type NewsroomState = {
  /** where the application answers */
  url: string
  /** the owner's connection */
  ownerUrl: string
  /** where its files lie */
  folder: string
  /** ids by key of the cast, checks by number as signed, and what is hidden from readers (hidden.ts) */
  ids: Record<
    | 'people'
    | 'sources'
    | 'actors'
    | 'reports'
    | 'statements'
    | 'claims'
    | 'stories'
    | 'checks'
    | 'figures'
    | 'owners'
    | 'hidden',
    Ids
  >
}

const fileOf = (port: number) => path.join(os.tmpdir(), `onrecord-e2e-${port}.json`)

/** Keeps the state for the tests of this machine's user; removed when the newsroom ends. */
export function keepState(port: number, state: NewsroomState): void {
  fs.writeFileSync(fileOf(port), JSON.stringify(state), { mode: 0o600 })
}

export function dropState(port: number): void {
  fs.rmSync(fileOf(port), { force: true })
}

/** The state of the newsroom that answers on a port. @throws Error when none does */
export function newsroomState(port = Number(process.env.E2E_PORT ?? 4010)): NewsroomState {
  return JSON.parse(fs.readFileSync(fileOf(port), 'utf8')) as NewsroomState
}
