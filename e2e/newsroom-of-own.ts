import { spawn } from 'node:child_process'
import { ownerOf } from '../scripts/testing/owner.ts'
import { type NewsroomState, newsroomState } from '../scripts/testing/state.ts'
import type { Viewer } from './access-table.ts'
import { cookieOf, signedIn } from './enter.ts'

export { cookieOf, signedIn }

export type Room = NewsroomState & {
  /** the web that its people fetch from, "name:port" */
  web: string
  sql: <T extends object>(query: string, values?: unknown[]) => Promise<T[]>
  cookies: Record<Viewer, string>
  stop: () => Promise<void>
}

/**
 * A newsroom that nothing else visits, so that "nothing was written" can be asked of the whole record; with a session
 * for everyone who may come. It begins as the newsroom of all tests began, where that one runs. One that runs on the port
 * already is used and left running.
 */
export async function ownNewsroom(
  port: number,
  webPort: number,
  settings: Record<string, string> = {},
): Promise<Room> {
  const stop = (await answers(port)) ? async () => undefined : await start(port, webPort, settings)
  const state = newsroomState(port)
  const { sql, end } = ownerOf(state.ownerUrl)
  const endBoth = async () => {
    await end()
    await stop()
  }
  return { ...state, sql, stop: endBoth, web: `127.0.0.1:${webPort}`, cookies: await seat(state, sql) }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

async function start(
  port: number,
  webPort: number,
  settings: Record<string, string>,
): Promise<() => Promise<void>> {
  const ports = { E2E_PORT: String(port), E2E_WEB_PORT: String(webPort) }
  const shared = process.env.E2E_PORT ?? '4010'
  const copy = (await answers(Number(shared))) ? { E2E_COPY_OF: shared } : {}
  const env = { ...process.env, ...copy, E2E_WORKER: '0', ...settings, ...ports }
  const child = spawn(process.execPath, ['scripts/testing/newsroom.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (line: Buffer) => line.includes('ready on') && resolve())
    child.once('exit', (code) => reject(new Error(`the newsroom ended with ${code}`)))
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

/** A cookie for each: the suspended and the expired have a session row that would do, were it not for that. */
async function seat(state: NewsroomState, sql: Room['sql']): Promise<Record<Viewer, string>> {
  const session = async (key: string) => cookieOf(await signedIn(state.url, key))
  const [reader, editor, other, admin, expired] = await Promise.all(
    ['ellis', 'noa', 'sami', 'maha', 'noa'].map(session),
  )
  const corin = state.ids.people.corin
  await sql('update person set suspended_at = null where id = $1', [corin])
  const suspended = await session('corin')
  await sql('update person set suspended_at = now() where id = $1', [corin])
  await expire({ sql, cookies: { expired: expired! } })
  const forged = editor!.replace(/\.[^;]*/, `.${encodeURIComponent('A'.repeat(43))}%3D`)
  return {
    anonymous: '',
    reader: reader!,
    editor: editor!,
    'other editor': other!,
    admin: admin!,
    suspended,
    expired: expired!,
    forged,
  }
}

/**
 * Makes sure that the session which ran out is there, though seeing it removes it. Its row is made of the cookie alone.
 */
export async function expire({
  sql,
  cookies,
}: {
  sql: Room['sql']
  cookies: { expired: string }
}): Promise<void> {
  const token = decodeURIComponent(cookies.expired.split('=')[1]!).split('.')[0]
  await sql(
    `insert into session (id, token, person_id, expires_at, updated_at)
     select 'sessionexpir', $1, id, now() - interval '1 minute', now() from person where email = 'noa.brandt@desk.example'
     on conflict (token) do update set expires_at = excluded.expires_at`,
    [token],
  )
}

/**
 * What every table holds, as a hash each; tries to sign in are counted whoever asks, and a session that ran out is
 * removed when it is seen, so both are left out, as is what is worked out from the rest when an answer has been given.
 *
 * Reading every text of the record is what costs, and it is asked a thousand times: a table is read again only where its
 * rows are others. Every write leaves a row of another place or of another transaction (ctid, xmin), so a table whose rows
 * are the same rows holds the same.
 */
export async function fingerprint({ sql }: Pick<Room, 'sql'>): Promise<Record<string, string>> {
  const record = known.get(sql) ?? { tables: await tablesOf(sql), hashes: new Map<string, string>() }
  known.set(sql, record)
  const marks = `coalesce(sum(hashtextextended(ctid::text, xmin::text::bigint)), 0)`
  const rows = await sql<{ name: string; mark: string }>(
    record.tables
      .map((name) => `select '${name}' as name, count(*) || ' ' || ${marks} as mark from ${living(name)}`)
      .join(' union all '),
  )
  const changed = rows.filter(({ name, mark }) => !record.hashes.has(`${name} ${mark}`))
  if (changed.length > 0) {
    // of one moment, with the marks of that moment: somebody may write between two questions
    const read = await sql<{ name: string; mark: string; hash: string }>(
      changed
        .map(
          ({ name }) =>
            `select '${name}' as name, count(*) || ' ' || ${marks} as mark, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from ${living(name)}`,
        )
        .join(' union all '),
    )
    for (const { name, mark, hash } of read) record.hashes.set(`${name} ${mark}`, hash)
    for (const one of rows) one.mark = read.find(({ name }) => name === one.name)?.mark ?? one.mark
  }
  return Object.fromEntries(rows.map(({ name, mark }) => [name, record.hashes.get(`${name} ${mark}`)!]))
}

type Known = { tables: string[]; hashes: Map<string, string> }
/** by the connection that a record is asked over */
const known = new WeakMap<Room['sql'], Known>()

const living = (table: string): string =>
  `${table} t${table === 'session' ? ' where expires_at > now()' : ''}`

async function tablesOf(sql: Room['sql']): Promise<string[]> {
  const found = await sql<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('sign_in', 'possible_edge', 'edge_search', 'inbox_item', 'inbox_pending') order by 1`,
  )
  return found.map(({ name }) => name)
}
