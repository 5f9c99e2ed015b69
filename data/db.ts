import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'

export type Tx = Prisma.TransactionClient

/** The role whose rights end at what is kept; the owner's connection takes it on when no login of its own is given. */
const APP_ROLE = 'onrecord_app'

/** The application's connection. @throws Error when no database is configured */
export function applicationUrl(from: Record<string, string | undefined>): string {
  if (from.DATABASE_APP_URL) return from.DATABASE_APP_URL
  if (!from.DATABASE_URL)
    throw new Error('No database: set DATABASE_URL, or start with npm start, npm run demo or npm run dev.')
  const url = new URL(from.DATABASE_URL)
  url.searchParams.set('options', `-c role=${APP_ROLE}`)
  return url.toString()
}

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: applicationUrl(process.env),
    max: 12,
    statement_timeout: 30_000,
  })
  return new PrismaClient({ adapter })
}

// One client for the process, also when the development server loads this file anew.
const kept = globalThis as { onrecordDb?: PrismaClient }

/** The one door to PostgreSQL. Opened at first use, so that a build needs no database. */
export function db(): PrismaClient {
  kept.onrecordDb ??= connect()
  return kept.onrecordDb
}
