import { connection } from 'next/server'
import pg from 'pg'

const kept = globalThis
kept.peerPool ??= new pg.Pool({ connectionString: process.env.PEER_DATABASE, max: 12 })

/** The rows that a claim's page shows, read by hand-written SQL for each request and put out as they are. */
export default async function RowsPage({ searchParams }) {
  await connection()
  const { claim } = await searchParams
  const { rows } = await kept.peerPool.query({ name: 'rows', text: SQL, values: [claim] })
  return (
    <main>
      <h1>{rows[0]?.wording}</h1>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <article>
              <p>
                <q>{row.content}</q> <b>{row.value}</b>
              </p>
              <ul>
                {row.hops.map((hop) => (
                  <li key={hop.position}>{hop.name}</li>
                ))}
              </ul>
              <p>
                <a href={`/reports/${row.report}`}>{row.title}</a>{' '}
                <a href={`/sources/${row.source}`}>{row.outlet}</a> <time>{String(row.at)}</time> {row.hedge}{' '}
                {row.mode}
              </p>
            </article>
          </li>
        ))}
      </ol>
    </main>
  )
}

const SQL = `
  select s.id, c.wording, s.exact as content, s.hedge, s.mode, s.said_from as at, t.value, r.id as report, r.title, o.id as source, o.name as outlet,
    coalesce((select json_agg(json_build_object('position', h.position, 'name', h.worded) order by h.position) from hop h where h.statement_id = s.id), '[]') as hops
  from claim c join stance t on t.claim_id = c.id and t.superseded_by_id is null join statement s on s.id = t.statement_id
  join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id join source o on o.id = r.source_id
  where c.id = $1 order by s.said_from`
