import fs from 'node:fs'
import path from 'node:path'
import { runningServer } from '../../scripts/database/keep-running.ts'
import { end, PORT, ready } from '../_room.ts'

export type Application = {
  address: string
  /** its embedded database, at this moment */
  database: () => { pid: number; appUrl: string; ownerUrl: string }
  kill: () => void
  stop: () => Promise<void>
}

/** Starts the application as `npm start` does, in a data folder of its own. Rates are lifted: all clients are one machine. */
export async function startApplication(folder: string): Promise<Application> {
  const env = {
    ...process.env,
    ...{ ONRECORD_DATA: folder, PORT: String(PORT), ONRECORD_REREADING: 'off', LOG_LEVEL: 'fatal' },
    ...{ ONRECORD_API_A_MINUTE: '1000000', ONRECORD_KEY_A_MINUTE: '1000000' },
  }
  // what it says while its database is away would be thousands of lines
  const child = await ready('scripts/start/main.ts', env, /Ctrl-C stops it/, 'ignore')
  const secret = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8').trim()
  return {
    address: `http://127.0.0.1:${PORT}`,
    database: () => {
      const running = runningServer(path.join(folder, 'postgres'))
      if (!running) throw new Error('The database does not run.')
      const at = `@127.0.0.1:${running.port}/onrecord`
      return {
        pid: running.pid,
        appUrl: `postgresql://onrecord_web:${secret('application-password')}${at}`,
        ownerUrl: `postgresql://onrecord:${secret('postgres-password')}${at}`,
      }
    },
    kill: () => void child.kill('SIGKILL'),
    stop: () => end(child),
  }
}
