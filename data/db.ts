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

/** Statements that every connection may hold prepared; further ones are planned each time they are asked. */
const PREPARED = 400
const names = new Map<string, string>()

/**
 * The name under which a statement is prepared on each connection that asks it, so that the database plans it once: of
 * the large reads, planning is a third. Statements whose text grows with a list are many, and not prepared; nor is the
 * search, whose best plan depends on how common a word is.
 */
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name =
    names.size < PREPARED && !/\$\d{3}\b|IN \(\$\d+,|search_document/.test(sql)
      ? `onrecord_${names.size}`
      : ''
  if (name) names.set(sql, name)
  return name
}

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: applicationUrl(process.env), max: 12, statement_timeout: 30_000 },
    { statementNameGenerator: ({ sql }) => nameOf(sql) },
  )
  return new PrismaClient({ adapter })
}

// One client for the process, also when the development server loads this file anew.
const kept = globalThis as { onrecordDb?: PrismaClient }

/** The one door to PostgreSQL. Opened at first use, so that a build needs no database. */
export function db(): PrismaClient {
  kept.onrecordDb ??= connect()
  return kept.onrecordDb
}
