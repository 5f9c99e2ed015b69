import { afterAll, inject } from 'vitest'
import { asOwner, atDatabase, ensureDatabase } from '../database/prepare.ts'
import { LOGIN, TEMPLATE } from './postgres.ts'

// A database for each test file: nothing one file does can be seen by another.
const name = `onrecord_test_${process.pid}_${Math.random().toString(36).slice(2)}`
const serverUrl = inject('serverUrl')
const ownerUrl = await ensureDatabase(serverUrl, name, TEMPLATE)
const appUrl = new URL(atDatabase(serverUrl, name))
appUrl.username = LOGIN
appUrl.password = LOGIN
process.env.DATABASE_APP_URL = appUrl.toString()
process.env.TEST_OWNER_URL = ownerUrl
process.env.ONRECORD_SECRET = 'only-for-tests-only-for-tests-only-for-tests'

afterAll(async () => {
  const { db } = await import('#data/db.ts')
  await db().$disconnect()
  await asOwner(serverUrl, `drop database if exists "${name}" with (force)`)
})
