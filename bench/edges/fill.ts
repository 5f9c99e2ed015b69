/** What only this bench needs beside the seeded record: 20,000 edges that were found, and who decides on them. */
export const fill = [
  `insert into possible_edge (claim_id, key, a, b, why, rank, status, confirmed, rejected)
     select c.id, 'actor:a' || n || '|actor:b' || n, 'actor:a' || n, 'actor:b' || n, 'P1', n % 3, 'corroborated', 'single source', 'corroborated'
     from (select id, row_number() over (order by id) - 1 as at, count(*) over () as claims from claim) c join generate_series(1, 20000) n on n % c.claims = c.at
     on conflict do nothing`,
  `insert into person (id, name, email, role) values ('bencheditor', 'Bench', 'bench@desk.example', 'editor') on conflict do nothing`,
  'analyze possible_edge',
]
