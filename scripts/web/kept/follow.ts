import pg from 'pg'
import { EVERYTHING, evict, trust } from './evicted.ts'

/** How often evictions are asked for although nobody called, and how long what was last heard is trusted. */
const BEAT_MS = 250
const TRUSTED_MS = 1000
const QUERY_MS = 5000
/** Rows older than this are removed by whoever comes by; who was away for half of it drops all it keeps. */
const KEPT_MINUTES = 60
const AWAY_MS = (KEPT_MINUTES * 60_000) / 2

type Row = { id: string; tags: string[] }
export type Following = {
  /** whether all that was committed more than a second ago has been heard of */
  current: () => boolean
  /** resolves when `current`, or to false when it is not within the time */
  whenCurrent: (ms: number) => Promise<boolean>
  stop: () => Promise<void>
}

/**
 * Hears of evictions, of this process and of others, and of those of jobs and commands: from the rows that writes left
 * in their own transactions, each time a commit wakes us and four times a second in any case. While the last answer is
 * older than a second, nothing that is kept is used. What was missed while the connection was gone is found when it is back.
 */
export async function followEvictions(databaseUrl: string): Promise<Following> {
  let client: pg.Client | null = null
  let stopped = false
  let asked = 0 // when the question was put to which the last answer came
  /** transactions before this one had ended at the last answer */
  let horizon: string | null = null
  /** rows of transactions from the horizon on that were seen already */
  let seen = new Set<string>()
  let running: Promise<void> | null = null
  let again = false
  const waiting = new Set<() => void>()

  const trusted = () => performance.now() - asked < TRUSTED_MS
  const lose = (lost: pg.Client) => {
    if (client === lost) client = null
    lost.removeAllListeners('notification')
    void lost.end().catch(() => undefined)
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'onrecord evictions',
      connectionTimeoutMillis: 2000,
      query_timeout: QUERY_MS,
      keepAlive: true,
    })
    fresh.on('error', () => lose(fresh))
    // the next beat connects anew: at once, a server that refuses would be asked without a pause
    fresh.on('end', () => lose(fresh))
    try {
      await fresh.connect()
      fresh.on('notification', wake)
      await fresh.query('listen onrecord_evictions')
    } catch (error) {
      lose(fresh)
      throw error
    }
    return fresh
  }

  async function look(): Promise<void> {
    client ??= await connect()
    const began = performance.now()
    const { rows } = await client.query<Row & { horizon: string }>(
      `with moment as (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon)
       select m.horizon, e.id, e.tags from moment m left join eviction e on e.transaction >= coalesce($1::bigint, m.horizon) and e.id <> all($2::bigint[])`,
      [horizon, [...seen]],
    )
    const fresh = rows.filter((row) => row.id !== null)
    if (horizon !== null && asked > 0 && began - asked > AWAY_MS) evict([EVERYTHING])
    // the first look only says where we stand: nothing was kept before it
    else if (horizon !== null) for (const row of fresh) evict(row.tags)
    const next = rows[0]!.horizon
    // as long as an old transaction goes on, rows that were seen come up again
    seen =
      next === horizon
        ? new Set([...seen, ...fresh.map((row) => row.id)])
        : await seenFrom(client, next, fresh)
    horizon = next
    asked = began
    trust(asked + TRUSTED_MS)
    for (const tell of waiting) tell()
  }

  /** Of rows seen, those of transactions that may still stand beside one that has not ended. */
  async function seenFrom(on: pg.Client, from: string, fresh: Row[]): Promise<Set<string>> {
    const candidates = [...seen, ...fresh.map((row) => row.id)]
    if (candidates.length === 0) return new Set()
    const { rows } = await on.query<{ id: string }>(
      'select id from eviction where transaction >= $1::bigint and id = any($2::bigint[])',
      [from, candidates],
    )
    return new Set(rows.map((row) => row.id))
  }

  /** Looks now; if a look is under way, once more after it, for it may have begun before the call. */
  function wake(): void {
    again = true
    running ??= (async () => {
      while (again && !stopped) {
        again = false
        await look().catch(() => {
          if (client) lose(client)
        })
      }
    })().finally(() => {
      running = null
    })
  }

  const clear = async () => {
    await client
      ?.query(`delete from eviction where at < now() - interval '${KEPT_MINUTES} minutes'`)
      .catch(() => undefined)
  }
  const clean = setInterval(() => void clear(), 10 * 60_000)
  trust(0)
  await look()
  const beat = setInterval(wake, BEAT_MS)
  return {
    current: trusted,
    async whenCurrent(ms) {
      if (trusted()) return true
      let late: NodeJS.Timeout | undefined
      const tell = Promise.withResolvers<boolean>()
      const current = () => tell.resolve(true)
      waiting.add(current)
      late = setTimeout(() => tell.resolve(false), ms)
      wake()
      return tell.promise.finally(() => {
        clearTimeout(late)
        waiting.delete(current)
      })
    },
    async stop() {
      stopped = true
      clearInterval(beat)
      clearInterval(clean)
      await running
      const last = client
      client = null
      await last?.end()
    },
  }
}
