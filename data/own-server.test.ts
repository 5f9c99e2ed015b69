import pg from 'pg'
import { afterAll, expect, inject, it } from 'vitest'
import { asOwner } from '../scripts/database/prepare.ts'
import { startDatabase } from '../scripts/start/database.ts'

// Roles belong to the whole server, so names carry the process.
const name = `own_${process.pid}_${Date.now()}`
const server = (sql: string) => asOwner(inject('serverUrl'), sql)

afterAll(async () => {
  await server(`drop database if exists ${name} with (force)`)
  await server(`drop owned by ${name} cascade`)
  await server(`drop role ${name}`)
})

it('needs no more of your own server than a user who owns the database and may create a role', async () => {
  await server(`create role ${name} login createrole password 'for a test'`)
  await server(`create database ${name} owner ${name}`)
  // on an empty server the user makes the role, and so may give it; here it is there already
  await server(`grant onrecord_app to ${name} with admin true, set false, inherit false`)
  const url = new URL(inject('serverUrl'))
  Object.assign(url, { username: name, password: 'for a test', pathname: `/${name}` })
  for (const start of ['first', 'second']) {
    const { appUrl, stop } = await startDatabase('unused', url.toString(), undefined)
    const application = new pg.Client({ connectionString: appUrl })
    await application.connect()
    const { rows } = await application.query(
      'select current_user as who, (select count(*)::int from history) as n',
    )
    await application.end()
    await stop()
    expect({ start, rows }).toEqual({ start, rows: [{ who: 'onrecord_app', n: 0 }] })
  }
})
