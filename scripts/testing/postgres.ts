import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../database/embedded.ts'
import { ensureDatabase, prepare } from '../database/prepare.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
  }
}

export const TEMPLATE = 'onrecord_template'
export const LOGIN = 'onrecord_tests'

/** One server for the run with a migrated template; each worker copies it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbedded(path.join(os.tmpdir(), `onrecord-tests-${process.pid}`), { fast: true })
  const template = await ensureDatabase(server.url, TEMPLATE)
  await prepare(template, LOGIN, LOGIN)
  project.provide('serverUrl', server.url)
  return server.stop
}
