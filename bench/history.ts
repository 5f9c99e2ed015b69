import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { option } from './_record.ts'

/**
 * A page of history by each filter, the choices of the filter, and a file of ten thousand changes, where history is
 * long. `--rows N` says how long; the rows are made by SQL, forty people's and some thousand claims' among them.
 */
const rows = Number(option('rows') ?? process.env.ROWS ?? 1_000_000)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-'))
fs.chmodSync(folder, 0o755)
const server = await startEmbedded(folder, { fast: true })
try {
  const owner = await ensureDatabase(server.url, 'bench_history')
  const { appUrl } = await prepare(owner, 'onrecord_bench_web', 'onrecord_bench_web')
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  // rows of a record that was never one: nothing may be derived from them
  await client.query('set session_replication_role = replica')
  await client.query(
    `insert into history (subject, subject_id, number, what, before, after, by_id, by_name, at, previous_hash, hash)
     select (array['statement', 'claim', 'story', 'source'])[1 + n % 4], 'subj' || lpad((n % 8000)::text, 8, '0'), n,
       case when n % 50000 = 7 then 'restored' when n % 3 = 0 then 'edited' else 'confirmed' end,
       jsonb_build_object('wording', 'as it was ' || n), jsonb_build_object('wording', 'as it is ' || n),
       case when n % 200000 = 3 then 'personrare22' when n % 5 = 0 then null else 'person' || lpad((n % 40)::text, 6, '2') end,
       case when n % 5 = 0 then 'seed' else 'Person ' || n % 40 end,
       timestamptz '2026-01-01' + n * interval '20 seconds', '', md5(n::text) || md5('x' || n)
     from generate_series(1, $1::int) n`,
    [rows],
  )
  await client.query('analyze history')
  await client.end()
  const env = { ...process.env, DATABASE_APP_URL: appUrl, ROWS: String(rows) }
  process.stdout.write(
    execFileSync(process.execPath, ['--conditions=react-server', 'bench/history/measure.ts'], { env }),
  )
} finally {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
